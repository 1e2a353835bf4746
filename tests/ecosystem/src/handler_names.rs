//! Services whose handlers have names that expansions could use for locals. actix-web creates a unit struct for each handler,
//! which a pattern of that name would match instead of binding.

use std::net::SocketAddr;

use status_codes::catalog;

use crate::actix_server::ActixServer;
use crate::answer::{check, request};
use crate::server::Server;

const NAMES: [&str; 6] = ["status", "code", "problem", "detail", "id", "error"];

mod of_actix {
    use actix_web::{HttpResponse, get, web};
    use status_codes::{Problem, catalog, impl_actix, impl_serde, impl_utoipa};

    catalog! {
        /// What the handlers answer.
        pub(super) enum HandlerStatus = "../../status-codes/examples/shop-api.toml";
    }

    impl_actix!(HandlerStatus);
    impl_serde!(HandlerStatus);
    impl_utoipa! {
        HandlerStatus;
        /// What the cart answers.
        pub(super) struct CartResponses = HandlerStatus::CART;
    }

    #[get("/status")]
    async fn status() -> Result<HttpResponse, HandlerStatus> {
        Err(HandlerStatus::OutOfStock)
    }

    #[get("/code")]
    async fn code() -> Result<HttpResponse, Problem<HandlerStatus>> {
        Err(HandlerStatus::OutOfStock)?
    }

    #[get("/problem")]
    async fn problem() -> Result<String, Problem<HandlerStatus>> {
        Err(Problem::new(HandlerStatus::OutOfStock))
    }

    #[get("/detail")]
    async fn detail() -> Result<String, Problem<HandlerStatus>> {
        Err(Problem::new(HandlerStatus::OutOfStock))
    }

    #[get("/id")]
    async fn id() -> Result<String, HandlerStatus> {
        Err("not_in_stock".parse().unwrap())
    }

    #[get("/error")]
    async fn error() -> Result<String, HandlerStatus> {
        Err(serde_json::from_str(r#""not_in_stock""#).unwrap())
    }

    pub(super) fn configure(app: &mut web::ServiceConfig) {
        app.service(status).service(code).service(problem);
        app.service(detail).service(id).service(error);
    }
}

mod of_axum {
    use axum::Router;
    use axum::routing::get;
    use status_codes::{Problem, catalog, impl_axum, impl_serde, impl_utoipa};

    catalog! {
        /// What the handlers answer.
        pub(super) enum HandlerStatus = "../../status-codes/examples/shop-api.toml";
    }

    impl_axum!(HandlerStatus);
    impl_serde!(HandlerStatus);
    impl_utoipa! {
        HandlerStatus;
        /// What the cart answers.
        pub(super) struct CartResponses = HandlerStatus::CART;
    }

    async fn status() -> HandlerStatus {
        HandlerStatus::OutOfStock
    }

    async fn code() -> Result<&'static str, Problem<HandlerStatus>> {
        Err(HandlerStatus::OutOfStock)?
    }

    async fn problem() -> Problem<HandlerStatus> {
        Problem::new(HandlerStatus::OutOfStock)
    }

    async fn detail() -> Result<&'static str, Problem<HandlerStatus>> {
        Err(Problem::new(HandlerStatus::OutOfStock))
    }

    async fn id() -> Result<&'static str, HandlerStatus> {
        Err("not_in_stock".parse().unwrap())
    }

    async fn error() -> Result<&'static str, HandlerStatus> {
        Err(serde_json::from_str(r#""not_in_stock""#).unwrap())
    }

    pub(super) fn routes() -> Router {
        Router::new()
            .route("/status", get(status))
            .route("/code", get(code))
            .route("/problem", get(problem))
            .route("/detail", get(detail))
            .route("/id", get(id))
            .route("/error", get(error))
    }
}

catalog! {
    enum Expected = "../../status-codes/examples/shop-api.toml";
}

fn every_handler_answers(server: SocketAddr) {
    for name in NAMES {
        check(Expected::OutOfStock, &request(server, "GET", &format!("/{name}")));
    }
}

#[test]
fn handlers_of_actix_may_have_any_name() {
    every_handler_answers(ActixServer::start(of_actix::configure).address);
}

#[test]
fn handlers_of_axum_may_have_any_name() {
    every_handler_answers(Server::start(of_axum::routes()).address);
}
