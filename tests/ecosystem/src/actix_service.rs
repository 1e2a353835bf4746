//! actix-web: handlers fail with the statuses of a catalog, and clients on loopback see what each promises.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::mpsc;
use std::thread::{self, JoinHandle};

use actix_web::dev::ServerHandle;
use actix_web::{App, HttpResponse, HttpServer, ResponseError as _, rt::System, web};

use crate::answer::{check, check_detail, request};

// Enums of this module's own: `impl_axum!` has made the same methods for those of `catalogs`.
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

const DETAIL: &str = "Line 1 of \"a\\b.txt\"\nis not \u{7}what \u{1F600} it was.";

async fn files(id: web::Path<String>) -> Result<HttpResponse, FilesStatus> {
    Err(FilesStatus::from_id(&id).unwrap())
}

async fn shop(id: web::Path<String>) -> Result<HttpResponse, ShopStatus> {
    Err(ShopStatus::from_id(&id).unwrap())
}

async fn detailed(id: web::Path<String>) -> Result<HttpResponse, actix_web::Error> {
    Err(FilesStatus::from_id(&id).unwrap().with_detail(DETAIL))
}

/// A running service; it stops when it is dropped.
struct Server {
    address: SocketAddr,
    handle: ServerHandle,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    fn start() -> Self {
        let (sender, started) = mpsc::channel();
        let thread = thread::spawn(move || {
            System::new().block_on(async {
                let server = HttpServer::new(|| {
                    App::new()
                        .route("/files/{id}", web::get().to(files))
                        .route("/shop/{id}", web::get().to(shop))
                        .route("/detailed/{id}", web::get().to(detailed))
                });
                let server = server.workers(1).disable_signals();
                let server = server.bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
                let address = server.addrs()[0];
                let server = server.run();
                sender.send((address, server.handle())).unwrap();
                server.await.unwrap();
            });
        });
        let (address, handle) = started.recv().unwrap();
        Self { address, handle, thread: Some(thread) }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        System::new().block_on(self.handle.stop(true));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join(); // its panic has been printed
        }
    }
}

#[test]
fn every_status_of_the_example_catalogs_is_answered_as_promised() {
    let server = Server::start();
    for status in FilesStatus::ALL {
        check(*status, &request(server.address, "GET", &format!("/files/{}", status.id())));
    }
    for status in ShopStatus::ALL {
        check(*status, &request(server.address, "GET", &format!("/shop/{}", status.id())));
    }
}

#[test]
fn detail_takes_the_place_of_the_summary_where_there_may_be_content() {
    let server = Server::start();
    for status in FilesStatus::ALL {
        let answer = request(server.address, "GET", &format!("/detailed/{}", status.id()));
        let empty = [FilesStatus::NoContent, FilesStatus::NotModified].contains(status);
        check_detail(*status, &answer, (!empty).then_some(DETAIL));
    }
}

#[test]
fn error_keeps_the_status_as_its_cause() {
    assert_eq!(FilesStatus::Conflict.status_code().as_u16(), 409);
    let error = FilesStatus::Conflict.with_detail(DETAIL);
    assert_eq!(error.to_string(), "409 Conflict with what is stored");
    assert_eq!(error.as_response_error().status_code().as_u16(), 409);
    assert_eq!(ShopStatus::OutOfStock.with_detail(DETAIL).to_string(), "409 Out of stock");
}
