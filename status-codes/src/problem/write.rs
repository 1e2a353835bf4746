//! Serializes a problem as its document (feature `serde`).

use serde_core::ser::{Serialize, SerializeMap as _, Serializer};

use super::Problem;
use crate::Catalog;

/// Serializes the problem document.
impl<C: Catalog> Serialize for Problem<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut document = serializer.serialize_map(None)?;
        document.serialize_entry("type", self.type_uri())?;
        if !self.title().is_empty() {
            document.serialize_entry("title", self.title())?;
        }
        document.serialize_entry("status", &self.code())?;
        if let Some(detail) = self.get_detail() {
            document.serialize_entry("detail", detail)?;
        }
        if let Some(instance) = self.get_instance() {
            document.serialize_entry("instance", instance)?;
        }
        if let Some((name, id)) = self.id_member() {
            document.serialize_entry(name, id)?;
        }
        for (name, value) in self.extension_members() {
            document.serialize_entry(name, value)?;
        }
        document.end()
    }
}
