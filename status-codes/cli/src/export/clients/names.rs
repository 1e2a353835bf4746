//! Names that other languages need in addition to those of the catalog: packages, classes, reserved words.

use status_data::Catalog;

/// The constants that every generated Python file has.
pub(super) const PYTHON: &[&str] = &["ALL_STATUSES", "CATALOG_NAME", "CATALOG_VERSION"];

/// Returns a name, with `_` appended if the file or the language reserves it.
pub(super) fn unreserved(name: String, reserved: &[&str]) -> String {
    if reserved.contains(&name.as_str()) { name + "_" } else { name }
}

/// Returns a constant in Swift. Keywords are put into backquotes.
pub(super) fn swift(name: String) -> String {
    const KEYWORDS: &str = "as associatedtype break case catch class continue default defer deinit do else enum \
        extension fallthrough false fileprivate for func guard if import in init inout internal \
        is let nil operator precedencegroup private protocol public repeat rethrows return \
        static struct subscript super switch throw throws true try typealias var where while";
    if KEYWORDS.split(' ').any(|keyword| keyword == name) {
        return format!("`{name}`");
    }
    unreserved(
        name,
        &[
            "allStatuses",
            "blank",
            "byType",
            "ofType",
            "only",
            "pathOf",
            "self",
            "withID",
            "withTypeURI",
        ],
    )
}

/// Returns the requested package, or the name of the catalog in lower case: `shopapi`.
pub(super) fn package(catalog: &Catalog, asked: Option<&str>) -> String {
    if let Some(asked) = asked {
        return asked.to_owned();
    }
    let name: String = words(catalog).concat().to_ascii_lowercase();
    if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) || is_keyword(&name) {
        format!("statuses{name}")
    } else {
        name
    }
}

/// Returns the name of the catalog as the name of a class: `ShopApi`.
pub(super) fn class(catalog: &Catalog) -> String {
    const NESTED: &[&str] = &["Member", "Problem", "Retry", "Status"];
    const IMPORTED: &[&str] = &[
        "ArrayList",
        "Collections",
        "IllegalArgumentException",
        "LinkedHashMap",
        "List",
        "Map",
        "Object",
        "Optional",
        "OptionalInt",
        "Override",
        "Predicate",
        "StandardCharsets",
        "String",
        "URLDecoder",
        "Deprecated",
        "Number",
    ];
    let name: String = words(catalog).iter().map(|word| capitalized(word)).collect();
    if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) {
        format!("Statuses{name}")
    } else if NESTED.contains(&name.as_str()) || IMPORTED.contains(&name.as_str()) {
        format!("{name}Statuses")
    } else {
        name
    }
}

/// Checks the name of a package: parts of ASCII letters, digits and `_`, separated by dots, none of them a keyword.
pub(crate) fn parse_package(name: &str) -> Result<String, String> {
    for part in name.split('.') {
        if part.is_empty() || part.starts_with(|c: char| c.is_ascii_digit()) {
            return Err("each part between dots starts with a letter or `_`".into());
        }
        if let Some(c) = part.chars().find(|c| !c.is_ascii_alphanumeric() && *c != '_') {
            return Err(format!("{c:?} is not an ASCII letter, a digit, `_` or a dot"));
        }
        if is_keyword(part) {
            return Err(format!("`{part}` is a keyword of Go, Java or Kotlin"));
        }
    }
    Ok(name.to_owned())
}

/// Returns the words of the name of the catalog that can be written in ASCII.
fn words(catalog: &Catalog) -> Vec<&str> {
    let name = catalog.info.name.as_deref().unwrap_or("Statuses");
    name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// Capitalizes a word: `API` becomes `Api`, and `iOS` becomes `IOS`.
fn capitalized(word: &str) -> String {
    let shouted = !word.chars().any(|c| c.is_ascii_lowercase());
    let mut out = String::with_capacity(word.len());
    for (at, c) in word.char_indices() {
        out.push(match at {
            0 => c.to_ascii_uppercase(),
            _ if shouted => c.to_ascii_lowercase(),
            _ => c,
        });
    }
    out
}

/// Returns whether Go, Java or Kotlin reserve a word in lower case.
fn is_keyword(word: &str) -> bool {
    const KEYWORDS: &str = "_ abstract as assert boolean break byte case catch chan char class const continue \
        default defer do double else enum extends fallthrough false final finally float for fun \
        func go goto if implements import in instanceof int interface is long main map native \
        new null object package private protected public range return select short static \
        strictfp struct super switch synchronized this throw throws transient true try type \
        typealias typeof val var void volatile when while";
    KEYWORDS.split(' ').any(|keyword| keyword == word)
}

#[cfg(test)]
mod tests {
    use status_data::{Catalog, CatalogInfo};

    use super::{class, package, parse_package, swift, unreserved};

    fn named(name: &str) -> Catalog {
        let info = CatalogInfo { name: Some(name.to_owned()), ..CatalogInfo::default() };
        Catalog { info, ..Catalog::default() }
    }

    #[test]
    fn packages_and_classes_come_from_the_name_of_the_catalog() {
        for (name, expected_package, expected_class) in [
            ("Shop API", "shopapi", "ShopApi"),
            ("iOS shop", "iosshop", "IOSShop"),
            ("A b", "ab", "AB"),
            ("3D shop", "statuses3dshop", "Statuses3dShop"),
            ("Go", "statusesgo", "Go"),
            ("Status", "status", "StatusStatuses"),
            ("URLDecoder", "urldecoder", "URLDecoderStatuses"),
            ("Münzen", "mnzen", "MNzen"),
            ("日本", "statuses", "Statuses"),
        ] {
            assert_eq!(package(&named(name), None), expected_package);
            assert_eq!(class(&named(name)), expected_class);
        }
        assert_eq!(package(&named("Shop API"), Some("com.example")), "com.example");
    }

    #[test]
    fn packages_of_no_legal_form_are_refused() {
        for name in ["", "a..b", "1a", "a-b", "a b", "a;b", "com.new", "ä"] {
            assert!(parse_package(name).is_err(), "{name}");
        }
        assert_eq!(parse_package("com.example_1.shop"), Ok("com.example_1.shop".to_owned()));
    }

    #[test]
    fn reserved_names_are_changed() {
        assert_eq!(swift("continue".into()), "`continue`");
        assert_eq!(swift("allStatuses".into()), "allStatuses_");
        assert_eq!(swift("byType".into()), "byType_");
        assert_eq!(swift("notFound".into()), "notFound");
        assert_eq!(unreserved("A".into(), &["A"]), "A_");
    }
}
