//! A value of the model becomes the path of the same value in the facade: one exhaustive match a type.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use status_data::{
    Cache, Content, HeaderRule, Level, Medium, MethodMeaning, Redirect, RedirectMethod, Reference,
    Registration, Retry,
};

use crate::facade::Facade;

/// A value that the facade has a word for.
pub(crate) trait Vocabulary {
    fn tokens(&self, facade: &Facade) -> TokenStream;
}

macro_rules! words {
    ($($name:ident { $($variant:ident),* })*) => {$(
        impl Vocabulary for $name {
            fn tokens(&self, facade: &Facade) -> TokenStream {
                match self { $(Self::$variant => quote!(#facade::$name::$variant),)* }
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
    fn tokens(&self, facade: &Facade) -> TokenStream {
        match self {
            Self::Permanent => quote!(#facade::Registration::Permanent),
            Self::Temporary { expires } => {
                let mut parts = expires.split('-').map(|part| part.parse().unwrap_or(0));
                let mut part = || Literal::u16_unsuffixed(parts.next().unwrap_or(0));
                let (year, month, day) = (part(), part(), part());
                quote!(#facade::Registration::Temporary { expires: #facade::Date::new(#year, #month, #day) })
            }
            Self::Unused => quote!(#facade::Registration::Unused),
            Self::Obsoleted => quote!(#facade::Registration::Obsoleted),
            Self::Unregistered => quote!(#facade::Registration::Unregistered),
        }
    }
}

impl Vocabulary for Reference {
    fn tokens(&self, facade: &Facade) -> TokenStream {
        match self {
            Self::Rfc { number, section } => {
                let number = Literal::u16_unsuffixed(*number);
                if let Some(section) = section {
                    quote!(#facade::Reference::section_of(#number, #section))
                } else {
                    quote!(#facade::Reference::of_rfc(#number))
                }
            }
            Self::Draft(name) => quote!(#facade::Reference::of_draft(#name)),
            Self::Url(url) => quote!(#facade::Reference::of_url(#url)),
        }
    }
}

impl Vocabulary for Redirect {
    fn tokens(&self, facade: &Facade) -> TokenStream {
        let method = self.method.tokens(facade);
        let permanent = self.permanent;
        quote!(#facade::Redirect::new(#method, #permanent))
    }
}

impl Vocabulary for HeaderRule {
    fn tokens(&self, facade: &Facade) -> TokenStream {
        let name = &self.name;
        let level = self.level.tokens(facade);
        let when = option(self.when.as_ref().map(|when| quote!(#when)));
        let reference = self.reference.tokens(facade);
        quote!(#facade::HeaderRule::new(#name, #level, #when, #reference))
    }
}

impl Vocabulary for MethodMeaning {
    fn tokens(&self, facade: &Facade) -> TokenStream {
        let Self { method, meaning, .. } = self;
        let reference = option(self.reference.as_ref().map(|reference| reference.tokens(facade)));
        quote!(#facade::MethodMeaning::new(#method, #meaning, #reference))
    }
}

/// `Some(value)` or `None`, as absolute paths.
pub(crate) fn option(value: Option<TokenStream>) -> TokenStream {
    if let Some(value) = value {
        quote!(::core::option::Option::Some(#value))
    } else {
        quote!(::core::option::Option::None)
    }
}
