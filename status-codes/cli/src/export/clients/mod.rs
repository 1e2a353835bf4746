//! A catalog as constants for clients in other languages: one file without dependencies, from one template per language.
//!
//! Every file has the same parts, named by the conventions of its language: the ids as an open type, the properties of
//! each status, lookups by type URI and id, and a function that reads a problem document and never fails on unknown
//! input. The output depends on the catalog only: no time, no machine, no hash order.

mod escape;
mod names;
mod view;

pub(super) use names::parse_package;

use askama::Template;
use status_data::{Catalog, MemberType, camel_case, screaming_snake_case};

use self::escape::{Comment, Escapes};
use self::view::{File, Language};

/// TypeScript 5.
pub(crate) fn typescript(catalog: &Catalog) -> String {
    #[derive(Template)]
    #[template(path = "typescript.ts.jinja", escape = "none")]
    struct View {
        file: File,
    }
    let language = Language {
        escapes: Escapes::Braces,
        comment: Comment::Block,
        constant: str::to_owned,
        member_type: typescript_type,
    };
    render(&View { file: File::new(catalog, &language) })
}

/// Python 3.11.
pub(crate) fn python(catalog: &Catalog) -> String {
    #[derive(Template)]
    #[template(path = "python.py.jinja", escape = "none")]
    struct View {
        file: File,
    }
    let language = Language {
        escapes: Escapes::ShortAndLong,
        comment: Comment::Docstring,
        constant: |variant| names::unreserved(screaming_snake_case(variant), names::PYTHON),
        member_type: python_type,
    };
    render(&View { file: File::new(catalog, &language) })
}

/// Go.
pub(crate) fn go(catalog: &Catalog, package: Option<&str>) -> String {
    #[derive(Template)]
    #[template(path = "go.go.jinja", escape = "none")]
    struct View {
        file: File,
        package: String,
    }
    let language = Language {
        escapes: Escapes::ShortAndLong,
        comment: Comment::Line,
        constant: str::to_owned,
        member_type: UNTYPED,
    };
    let package = names::package(catalog, package);
    render(&View { file: File::new(catalog, &language), package })
}

/// Java 17.
pub(crate) fn java(catalog: &Catalog, package: Option<&str>) -> String {
    #[derive(Template)]
    #[template(path = "java.java.jinja", escape = "none")]
    struct View {
        file: File,
        package: String,
        class: String,
    }
    let language = Language {
        escapes: Escapes::Utf16BeforeLexing,
        comment: Comment::Html,
        constant: screaming_snake_case,
        member_type: UNTYPED,
    };
    let package = names::package(catalog, package);
    render(&View { file: File::new(catalog, &language), package, class: names::class(catalog) })
}

/// Kotlin 2.
pub(crate) fn kotlin(catalog: &Catalog, package: Option<&str>) -> String {
    #[derive(Template)]
    #[template(path = "kotlin.kt.jinja", escape = "none")]
    struct View {
        file: File,
        package: String,
    }
    let language = Language {
        escapes: Escapes::Utf16WithTemplates,
        comment: Comment::Block,
        constant: screaming_snake_case,
        member_type: UNTYPED,
    };
    let package = names::package(catalog, package);
    render(&View { file: File::new(catalog, &language), package })
}

/// Swift 5.9.
pub(crate) fn swift(catalog: &Catalog) -> String {
    #[derive(Template)]
    #[template(path = "swift.swift.jinja", escape = "none")]
    struct View {
        file: File,
    }
    let language = Language {
        escapes: Escapes::Braces,
        comment: Comment::Line,
        constant: |variant| names::swift(camel_case(variant)),
        member_type: UNTYPED,
    };
    render(&View { file: File::new(catalog, &language) })
}

fn render(view: &impl Template) -> String {
    let mut text = view.render().expect("a string takes everything");
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// An enum stays open: a newer catalog may have more values.
fn typescript_type(kind: &MemberType, known: &[String]) -> String {
    match kind {
        MemberType::String(_) if !known.is_empty() => {
            format!("{} | (string & {{}})", known.join(" | "))
        }
        MemberType::String(_) => "string".into(),
        MemberType::Integer | MemberType::Number => "number".into(),
        MemberType::Boolean => "boolean".into(),
        MemberType::Array(items) => format!("readonly {}[]", typescript_type(items, &[])),
        MemberType::Object(_) => "{ readonly [name: string]: unknown }".into(),
    }
}

fn python_type(kind: &MemberType, known: &[String]) -> String {
    match kind {
        MemberType::String(_) if !known.is_empty() => {
            format!("Literal[{}] | str", known.join(", "))
        }
        MemberType::String(_) => "str".into(),
        MemberType::Integer => "int".into(),
        MemberType::Number => "float".into(),
        MemberType::Boolean => "bool".into(),
        MemberType::Array(items) => format!("list[{}]", python_type(items, &[])),
        MemberType::Object(_) => "dict[str, Any]".into(),
    }
}

/// For clients that do not have members as types.
const UNTYPED: fn(&MemberType, &[String]) -> String = |_, _| String::new();

#[cfg(test)]
mod tests {
    use status_data::Catalog;

    use super::{go, java, kotlin, python, swift, typescript};
    use crate::export::sample::{self, HOSTILE};

    type Write = fn(&Catalog) -> String;

    const LANGUAGES: [(Write, &str); 6] = [
        (typescript, "AllStatuses"),
        (python, "ALL_STATUSES_"),
        (|catalog| go(catalog, None), "StatusAllStatuses"),
        (|catalog| java(catalog, None), "ALL_STATUSES("),
        (|catalog| kotlin(catalog, None), "ALL_STATUSES("),
        (swift, "let allStatuses_"),
    ];

    #[test]
    fn every_status_with_its_facts_is_in_every_file() {
        for (write, constant) in LANGUAGES {
            let text = write(&sample::catalog());
            for part in [constant, "\"not-in-stock\"", "\"carry-on\"", "409", "\"alternatives\""] {
                assert!(text.contains(part), "{part} is missing in {text}");
            }
        }
    }

    #[test]
    fn values_of_an_enum_are_known_and_others_are_accepted() {
        let text = typescript(&sample::catalog());
        assert!(text.contains("readonly \"region\": \"eu\" | \"us\" | (string & {});"), "{text}");
        let text = python(&sample::catalog());
        assert!(text.contains("\"region\": Literal[\"eu\", \"us\"] | str,"), "{text}");
    }

    #[test]
    fn members_have_the_types_of_their_values() {
        let text = typescript(&sample::catalog());
        for member in [
            "\"sku\": string;",
            "\"available\": number;",
            "\"alternatives\"?: readonly string[];",
            "\"weight\": number;",
            "\"final\": boolean;",
            "\"product\": { readonly [name: string]: unknown };",
        ] {
            assert!(text.contains(&format!("readonly {member}")), "{member} in {text}");
        }
        let text = python(&sample::catalog());
        assert!(text.contains("import Any, Final, Literal, NotRequired, TypeAlias, TypedDict\n"));
        for member in [
            "\"sku\": str,",
            "\"available\": int,",
            "\"alternatives\": NotRequired[list[str]],",
            "\"weight\": float,",
            "\"final\": bool,",
            "\"product\": dict[str, Any],",
        ] {
            assert!(text.contains(member), "{member} in {text}");
        }
        let text = python(&Catalog::default());
        assert!(text.contains("import Any, Final, Literal, TypeAlias\n"), "{text}");
    }

    #[test]
    fn every_file_says_which_members_are_sensitive() {
        let open = sample::catalog();
        let mut sensitive = sample::catalog();
        let inner = sensitive.entries[0].members.last_mut().map(|member| &mut member.kind);
        let Some(status_data::MemberType::Object(inner)) = inner else { unreachable!() };
        inner[0].sensitive = true;
        for (write, _) in LANGUAGES {
            assert_ne!(write(&open), write(&sensitive));
        }
    }

    #[test]
    fn about_blank_identifies_no_status() {
        let mut catalog = sample::catalog();
        let blank = |text: String| text.matches("\"about:blank\"").count();
        let before = LANGUAGES.map(|(write, _)| blank(write(&catalog)));
        catalog.entries[0].type_uri = Some("about:blank".into());
        assert_eq!(LANGUAGES.map(|(write, _)| blank(write(&catalog))), before);
    }

    #[test]
    fn no_text_leaves_its_place() {
        let text = java(&sample::catalog(), None);
        assert_eq!(text.matches(" */\n").count(), text.matches("/**").count(), "{text}");
        let text = typescript(&sample::catalog());
        assert_eq!(text.matches(" */\n").count(), text.matches("/**").count(), "{text}");
        let text = python(&sample::catalog());
        let (comments, code): (Vec<&str>, Vec<&str>) =
            text.lines().partition(|line| line.trim_start().starts_with("# "));
        assert!(comments.contains(&&*format!("        # sku: {HOSTILE}")), "{text}");
        let code = code.join("\n");
        assert!(!code.contains(HOSTILE) && code.matches("\"\"\"").count() % 2 == 0, "{text}");
    }

    #[test]
    fn catalog_and_version_are_in_the_header() {
        for (write, _) in LANGUAGES {
            let text = write(&sample::catalog());
            assert!(text.lines().take(3).any(|line| line.contains("Sample a")), "{text}");
            assert!(text.contains("2026-01-31"), "{text}");
        }
    }

    #[test]
    fn empty_catalogs_and_the_registry_have_files_too() {
        for (write, _) in LANGUAGES {
            assert!(!write(&Catalog::default()).is_empty());
            assert!(write(status_data::registry()).contains("Not Found"));
        }
    }
}
