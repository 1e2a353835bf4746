//! Converts values of the model into expressions of the same values in the facade.
//!
//! In these expressions, `__facade` is the facade's module `__private`.

use std::fmt::Debug;

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};
use status_data::{
    Cache, Content, GrpcCode, HeaderRule, Level, Medium, MethodMeaning, Redirect, RedirectMethod,
    Reference, Registration, Retry,
};

/// A value that has a counterpart in the facade.
pub(crate) trait Quote: Debug {
    /// Returns an expression of the value.
    fn quote(&self) -> TokenStream;

    /// Returns the type, where a `const fn` makes the value: only a const makes a static of a slice of these. An inline
    /// `const { … }` would do, but costs the compiler a hash of the whole function for each.
    fn of_const_fn(&self) -> Option<TokenStream> {
        None
    }
}

macro_rules! keywords {
    ($($name:ident)*) => {$(
        impl Quote for $name {
            fn quote(&self) -> TokenStream {
                keyword(stringify!($name), self)
            }
        }
    )*};
}

keywords! { Cache Content GrpcCode Level Medium RedirectMethod Retry }

/// A variant without fields, which the facade names as the model does.
fn keyword(kind: &str, value: &dyn Debug) -> TokenStream {
    let (kind, variant) = (format_ident!("{kind}"), format_ident!("{value:?}"));
    quote!(__facade::#kind::#variant)
}

impl Quote for Registration {
    fn quote(&self) -> TokenStream {
        let Self::Temporary { expires } = self else { return keyword("Registration", self) };
        let date = expires.split('-').map(|part| part.parse().unwrap_or(0_u16).quote());
        quote!(__facade::Registration::Temporary { expires: __facade::Date::new(#(#date),*) })
    }
}

impl Quote for Reference {
    fn quote(&self) -> TokenStream {
        match self {
            Self::Rfc { number, section } => {
                let number = number.quote();
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

    fn of_const_fn(&self) -> Option<TokenStream> {
        Some(quote!(__facade::HeaderRule))
    }
}

impl Quote for MethodMeaning {
    fn quote(&self) -> TokenStream {
        let Self { method, meaning, reference } = self;
        let reference = reference.quote();
        quote!(__facade::MethodMeaning::new(#method, #meaning, #reference))
    }

    fn of_const_fn(&self) -> Option<TokenStream> {
        Some(quote!(__facade::MethodMeaning))
    }
}

/// A number without the suffix that `quote!` would add.
impl Quote for u16 {
    fn quote(&self) -> TokenStream {
        Literal::u16_unsuffixed(*self).into_token_stream()
    }
}

impl Quote for usize {
    fn quote(&self) -> TokenStream {
        Literal::usize_unsuffixed(*self).into_token_stream()
    }
}

impl Quote for String {
    fn quote(&self) -> TokenStream {
        quote!(#self)
    }
}

impl<T: Quote> Quote for Option<T> {
    fn quote(&self) -> TokenStream {
        option(self.as_ref().map(Quote::quote))
    }
}

/// Returns the expression of an optional value, which is an expression already.
pub(crate) fn option(value: Option<TokenStream>) -> TokenStream {
    if let Some(value) = value {
        quote!(::core::option::Option::Some(#value))
    } else {
        quote!(::core::option::Option::None)
    }
}

impl<T: Quote> Quote for Vec<T> {
    fn quote(&self) -> TokenStream {
        let items = self.iter().map(Quote::quote);
        let items = quote!(&[#(#items),*]);
        match self.first().and_then(Quote::of_const_fn) {
            Some(kind) => quote!({ const __ITEMS: &'static [#kind] = #items; __ITEMS }),
            None => items,
        }
    }
}
