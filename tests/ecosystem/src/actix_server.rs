//! An actix-web service on loopback, which stops when it is dropped.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::mpsc;
use std::thread::{self, JoinHandle};

use actix_web::dev::ServerHandle;
use actix_web::web::ServiceConfig;
use actix_web::{App, HttpServer, dev, rt::System};
use shop_catalog::ShopStatus;
use status_codes::ProblemLayer;

/// A running service; it stops when it is dropped.
pub(crate) struct ActixServer {
    pub(crate) address: SocketAddr,
    handle: ServerHandle,
    thread: Option<JoinHandle<()>>,
}

impl ActixServer {
    pub(crate) fn start(configure: fn(&mut ServiceConfig)) -> Self {
        Self::run(move || {
            let server = HttpServer::new(move || App::new().configure(configure)).workers(1);
            let server = server.disable_signals().bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
            (server.addrs()[0], server.run())
        })
    }

    pub(crate) fn start_with_layer(
        configure: fn(&mut ServiceConfig),
        layer: ProblemLayer<ShopStatus>,
    ) -> Self {
        Self::run(move || {
            let app = move || App::new().configure(configure).wrap(layer.clone());
            let server = HttpServer::new(app).workers(1).disable_signals();
            let server = server.bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
            (server.addrs()[0], server.run())
        })
    }

    fn run(server: impl FnOnce() -> (SocketAddr, dev::Server) + Send + 'static) -> Self {
        let (sender, started) = mpsc::channel();
        let thread = thread::spawn(move || {
            System::new().block_on(async {
                let (address, server) = server();
                sender.send((address, server.handle())).unwrap();
                server.await.unwrap();
            });
        });
        let (address, handle) = started.recv().unwrap();
        Self { address, handle, thread: Some(thread) }
    }
}

impl Drop for ActixServer {
    fn drop(&mut self) {
        System::new().block_on(self.handle.stop(true));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join(); // its panic has been printed
        }
    }
}
