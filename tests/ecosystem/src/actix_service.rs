//! actix-web: handlers return the statuses of a catalog as errors, and clients on loopback receive the documented responses.

use actix_web::{HttpResponse, ResponseError as _, web};
use status_codes::SentStatus;

use crate::actix_server::ActixServer;
use crate::answer::{check, request};

status_codes::catalog! {
    enum FilesStatus = "../../status-codes/examples/files-api.toml";
}
status_codes::impl_actix!(FilesStatus);

status_codes::catalog! {
    enum ShopStatus = "../../status-codes/examples/shop-api.toml";
}
status_codes::impl_actix!(ShopStatus, crate = renamed::framework);

mod renamed {
    pub(super) use actix_web as framework;
}

async fn files(id: web::Path<String>) -> Result<HttpResponse, FilesStatus> {
    Err(FilesStatus::from_id(&id).unwrap())
}

async fn shop(id: web::Path<String>) -> Result<HttpResponse, ShopStatus> {
    Err(ShopStatus::from_id(&id).unwrap())
}

fn service() -> ActixServer {
    ActixServer::start(|app| {
        app.route("/files/{id}", web::get().to(files)).route("/shop/{id}", web::get().to(shop));
    })
}

#[test]
fn every_status_of_the_example_catalogs_is_answered_as_promised() {
    let server = service();
    for status in FilesStatus::ALL {
        check(*status, &request(server.address, "GET", &format!("/files/{}", status.id())));
    }
    for status in ShopStatus::ALL {
        check(*status, &request(server.address, "GET", &format!("/shop/{}", status.id())));
    }
}

#[test]
fn status_is_the_error_and_in_the_extensions_of_the_response() {
    assert_eq!(FilesStatus::Conflict.status_code().as_u16(), 409);
    let response = FilesStatus::Conflict.error_response();
    assert_eq!(response.extensions().get(), Some(&FilesStatus::Conflict));
    assert_eq!(response.extensions().get(), Some(&SentStatus::from(FilesStatus::Conflict)));
}
