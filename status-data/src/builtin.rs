//! The embedded files. With `include_str!`, cargo rebuilds the crate when one is edited.
//!
//! To add a vendor, add its file to `vendors/` and a line to `VENDORS`. All crates use this list.

use std::sync::OnceLock;

use crate::model::Catalog;
use crate::parse::{parse_catalog, parse_registry};

/// The file of the registry in messages.
pub const REGISTRY_FILE: &str = "status-data/codes.toml";

/// The text of the registry.
pub const REGISTRY_TEXT: &str = include_str!("../codes.toml");

/// The JSON Schema of the format.
pub const SCHEMA: &str = include_str!("../codes.schema.json");

/// A vendor's catalog.
#[derive(Clone, Copy, Debug)]
pub struct Vendor {
    /// The name of its enum.
    pub name: &'static str,
    /// The file in messages.
    pub file: &'static str,
    /// Its text.
    pub text: &'static str,
}

macro_rules! vendors {
    ($($name:ident = $file:literal,)*) => {
        /// The catalogs of all vendors. The most common vendors come first, so that messages name them.
        pub const VENDORS: &[Vendor] = &[$(Vendor {
            name: stringify!($name),
            file: concat!("status-data/vendors/", $file),
            text: include_str!(concat!("../vendors/", $file)),
        }),*];
    };
}

vendors! {
    Nginx = "nginx.toml",
    Cloudflare = "cloudflare.toml",
    AwsLoadBalancer = "aws-load-balancer.toml",
    AwsWaf = "aws-waf.toml",
    AlibabaEdgeRoutine = "alibaba-edge-routine.toml",
    AlibabaLoadBalancer = "alibaba-load-balancer.toml",
    Anthropic = "anthropic.toml",
    AzureApplicationGateway = "azure-application-gateway.toml",
    CPanel = "c-panel.toml",
    CloudFoundry = "cloud-foundry.toml",
    CloudLinux = "cloud-linux.toml",
    Esri = "esri.toml",
    GoogleApis = "google-apis.toml",
    GoogleUploads = "google-uploads.toml",
    Heroku = "heroku.toml",
    Kong = "kong.toml",
    Laravel = "laravel.toml",
    LinkedIn = "linked-in.toml",
    MicrosoftActiveSync = "microsoft-active-sync.toml",
    MicrosoftExchange = "microsoft-exchange.toml",
    MicrosoftGraph = "microsoft-graph.toml",
    MicrosoftWebDav = "microsoft-web-dav.toml",
    Pantheon = "pantheon.toml",
    Qualys = "qualys.toml",
    Shopify = "shopify.toml",
    Tornado = "tornado.toml",
    Traefik = "traefik.toml",
    Twitter = "twitter.toml",
    Vercel = "vercel.toml",
    Spring = "spring.toml",
}

/// Returns the registry, parsed once per process. Entries with errors are left out.
#[must_use]
pub fn registry() -> &'static Catalog {
    static REGISTRY: OnceLock<Catalog> = OnceLock::new();
    REGISTRY.get_or_init(|| parse_registry(REGISTRY_TEXT).catalog)
}

/// Returns every vendor with its catalog, in the order of [`VENDORS`], parsed once per process.
pub fn vendors() -> impl Iterator<Item = (&'static Vendor, &'static Catalog)> {
    static CATALOGS: OnceLock<Vec<Catalog>> = OnceLock::new();
    let catalogs = CATALOGS.get_or_init(|| {
        VENDORS.iter().map(|vendor| parse_catalog(vendor.text, registry()).catalog).collect()
    });
    VENDORS.iter().zip(catalogs)
}
