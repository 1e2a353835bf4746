//! A value of the model as the expression that makes the same value in the facade.
//!
//! Expressions stand where `__facade` is the facade's `__private` module.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use status_data::{
    Cache, Content, GrpcCode, HeaderRule, Level, Medium, MethodMeaning, Redirect, RedirectMethod,
    Reference, Registration, Retry,
};

/// A value that the facade has, too.
pub(crate) trait Quote {
    /// Returns the expression that makes the value.
    fn quote(&self) -> TokenStream;
}

macro_rules! keywords {
    ($($name:ident { $($variant:ident),* })*) => {$(
        impl Quote for $name {
            fn quote(&self) -> TokenStream {
                match self { $(Self::$variant => quote!(__facade::$name::$variant),)* }
            }
        }
    )*};
}

keywords! {
    Cache { Explicit, Heuristic, Never }
    Content { Allowed, Never, NotGenerated }
    Retry { Never, Idempotent, Any }
    RedirectMethod { Kept, MayBecomeGet, Get }
    Level { Must, Should, May }
    Medium { Wire, Log, Internal, Body }
    GrpcCode {
        Ok, Cancelled, Unknown, InvalidArgument, DeadlineExceeded, NotFound, AlreadyExists, PermissionDenied,
        ResourceExhausted, FailedPrecondition, Aborted, OutOfRange, Unimplemented, Internal, Unavailable, DataLoss,
        Unauthenticated
    }
}

impl Quote for Registration {
    fn quote(&self) -> TokenStream {
        let state = match self {
            Self::Permanent => quote!(Permanent),
            Self::Temporary { expires } => {
                let date = expires
                    .split('-')
                    .map(|part| Literal::u16_unsuffixed(part.parse().unwrap_or_default()));
                quote!(Temporary { expires: __facade::Date::new(#(#date),*) })
            }
            Self::Unused => quote!(Unused),
            Self::Obsoleted => quote!(Obsoleted),
            Self::Unregistered => quote!(Unregistered),
        };
        quote!(__facade::Registration::#state)
    }
}

impl Quote for Reference {
    fn quote(&self) -> TokenStream {
        match self {
            Self::Rfc { number, section } => {
                let number = Literal::u16_unsuffixed(*number);
                if let Some(section) = section {
                    quote!(__facade::Reference::section_of(#number, #section))
                } else {
                    quote!(__facade::Reference::of_rfc(#number))
                }
            }
            Self::Draft(name) => quote!(__facade::Reference::of_draft(#name)),
            Self::Url(url) => quote!(__facade::Reference::of_url(#url)),
        }
    }
}

impl Quote for Redirect {
    fn quote(&self) -> TokenStream {
        let (method, permanent) = (self.method.quote(), self.permanent);
        quote!(__facade::Redirect::new(#method, #permanent))
    }
}

impl Quote for HeaderRule {
    fn quote(&self) -> TokenStream {
        let (name, level, when) = (&self.name, self.level.quote(), self.when.quote());
        let reference = self.reference.quote();
        quote!(__facade::HeaderRule::new(#name, #level, #when, #reference))
    }
}

impl Quote for MethodMeaning {
    fn quote(&self) -> TokenStream {
        let Self { method, meaning, reference } = self;
        let reference = reference.quote();
        quote!(__facade::MethodMeaning::new(#method, #meaning, #reference))
    }
}

/// What is tokens already.
impl Quote for TokenStream {
    fn quote(&self) -> TokenStream {
        self.clone()
    }
}

impl Quote for String {
    fn quote(&self) -> TokenStream {
        quote!(#self)
    }
}

impl<T: Quote> Quote for Option<T> {
    fn quote(&self) -> TokenStream {
        if let Some(value) = self.as_ref().map(Quote::quote) {
            quote!(::core::option::Option::Some(#value))
        } else {
            quote!(::core::option::Option::None)
        }
    }
}

impl<T: Quote> Quote for [T] {
    fn quote(&self) -> TokenStream {
        let items = self.iter().map(Quote::quote);
        quote!(&[#(#items),*])
    }
}
