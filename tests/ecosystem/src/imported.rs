//! axum: a service with three catalogs that `status-codes import` wrote from different OpenAPI documents.
//!
//! `../imported` contains the documents: errors with a `code`, problem documents with a `type`, and descriptions only. The
//! import itself is tested in the package of the command.

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use status_codes::{Catalog, catalog, impl_axum};

use crate::answer::{check, request};
use crate::server::Server;

catalog! {
    /// Errors with a `code`.
    pub(crate) enum BookingsStatus = "imported/bookings.toml";
}

catalog! {
    /// Problem documents with a `type`.
    pub(crate) enum ParcelsStatus = "imported/parcels.toml";
}

catalog! {
    /// Descriptions only.
    pub(crate) enum ReadingsStatus = "imported/readings.toml";
}

impl_axum!(BookingsStatus);
impl_axum!(ParcelsStatus);
impl_axum!(ReadingsStatus);

fn named<C: Catalog>(name: &str) -> C {
    *C::ALL.iter().find(|status| status.name() == name).unwrap()
}

#[test]
fn every_status_of_an_imported_catalog_is_answered_as_promised() {
    let app = Router::new()
        .route(
            "/bookings/{name}",
            get(async |Path(name): Path<String>| named::<BookingsStatus>(&name)),
        )
        .route(
            "/parcels/{name}",
            get(async |Path(name): Path<String>| named::<ParcelsStatus>(&name)),
        )
        .route(
            "/readings/{name}",
            get(async |Path(name): Path<String>| named::<ReadingsStatus>(&name)),
        );
    let server = Server::start(app);
    served::<BookingsStatus>(&server, "bookings");
    served::<ParcelsStatus>(&server, "parcels");
    served::<ReadingsStatus>(&server, "readings");
}

fn served<C: Catalog>(server: &Server, path: &str) {
    for status in C::ALL {
        check(*status, &request(server.address, "GET", &format!("/{path}/{}", status.name())));
    }
}

#[test]
fn an_import_carries_codes_ids_and_types() {
    assert_eq!(BookingsStatus::INFO.id_member(), Some("code"));
    assert_eq!(BookingsStatus::CancellationClosed.id(), "cancellation_closed");
    assert_eq!(BookingsStatus::CancellationClosed.code().as_u16(), 409);
    let uri = "https://parcels.example/problems/out-for-delivery";
    assert_eq!(ParcelsStatus::OutForDelivery.type_uri(), Some(uri));
    assert_eq!(ReadingsStatus::Conflict.summary(), "The reading is lower than the one before.");
}
