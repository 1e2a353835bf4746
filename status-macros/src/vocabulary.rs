//! A value of the model becomes the path of the same value in the facade: one exhaustive match a type.

use status_data::{
    Cache, Content, HeaderRule, Level, Medium, MethodMeaning, Redirect, RedirectMethod, Reference,
    Registration, Retry,
};

/// A value that the facade has a word for.
pub(crate) trait Vocabulary {
    /// The expression that makes the value.
    fn rust(&self) -> String;
}

macro_rules! words {
    ($($name:ident { $($variant:ident),* })*) => {$(
        impl Vocabulary for $name {
            fn rust(&self) -> String {
                let path = match self {
                    $(Self::$variant => {
                        concat!("facade::", stringify!($name), "::", stringify!($variant))
                    })*
                };
                path.to_owned()
            }
        }
    )*};
}

words! {
    Cache { Explicit, Heuristic, Never }
    Content { Allowed, Never, NotGenerated }
    Retry { Never, Idempotent, Any }
    RedirectMethod { Kept, MayBecomeGet, Get }
    Level { Must, Should, May }
    Medium { Wire, Log, Internal, Body }
}

impl Vocabulary for Registration {
    fn rust(&self) -> String {
        let state = match self {
            Self::Permanent => "Permanent",
            Self::Temporary { expires } => {
                let mut parts = expires.split('-').map(|part| part.parse::<u16>().unwrap_or(0));
                let mut part = || parts.next().unwrap_or(0);
                let (year, month, day) = (part(), part(), part());
                return format!(
                    "facade::Registration::Temporary {{ expires: facade::Date::new({year}, {month}, {day}) }}"
                );
            }
            Self::Unused => "Unused",
            Self::Obsoleted => "Obsoleted",
            Self::Unregistered => "Unregistered",
        };
        format!("facade::Registration::{state}")
    }
}

impl Vocabulary for Reference {
    fn rust(&self) -> String {
        match self {
            Self::Rfc { number, section: Some(section) } => {
                format!("facade::Reference::section_of({number}, {section:?})")
            }
            Self::Rfc { number, section: None } => format!("facade::Reference::of_rfc({number})"),
            Self::Draft(name) => format!("facade::Reference::of_draft({name:?})"),
            Self::Url(url) => format!("facade::Reference::of_url({url:?})"),
        }
    }
}

impl Vocabulary for Redirect {
    fn rust(&self) -> String {
        format!("facade::Redirect::new({}, {})", self.method.rust(), self.permanent)
    }
}

impl Vocabulary for HeaderRule {
    fn rust(&self) -> String {
        let Self { name, level, when, reference } = self;
        let when = text(when.as_deref());
        format!("facade::HeaderRule::new({name:?}, {}, {when}, {})", level.rust(), reference.rust())
    }
}

impl Vocabulary for MethodMeaning {
    fn rust(&self) -> String {
        let Self { method, meaning, reference } = self;
        let reference = option(reference.as_ref().map(Reference::rust));
        format!("facade::MethodMeaning::new({method:?}, {meaning:?}, {reference})")
    }
}

/// `Some(value)` or `None`, as absolute paths.
pub(crate) fn option(value: Option<String>) -> String {
    match value {
        Some(value) => format!("::core::option::Option::Some({value})"),
        None => "::core::option::Option::None".to_owned(),
    }
}

/// An optional text.
pub(crate) fn text(text: Option<&str>) -> String {
    option(text.map(|text| format!("{text:?}")))
}
