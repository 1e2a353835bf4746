//! actix-web: handlers fail with the statuses of a catalog, and clients on loopback see what each promises.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::mpsc;
use std::thread::{self, JoinHandle};

use actix_web::dev::ServerHandle;
use actix_web::{App, HttpResponse, HttpServer, ResponseError as _, rt::System, web};
use status_codes::SentStatus;

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
fn status_is_the_error_and_in_the_extensions_of_the_response() {
    assert_eq!(FilesStatus::Conflict.status_code().as_u16(), 409);
    let response = FilesStatus::Conflict.error_response();
    assert_eq!(response.extensions().get(), Some(&FilesStatus::Conflict));
    assert_eq!(response.extensions().get(), Some(&SentStatus::from(FilesStatus::Conflict)));
}
