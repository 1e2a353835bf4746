//! Every wrong argument of `status!` as an expression. The texts in `literals.stderr` are their specification.
#![allow(unused, reason = "only the errors matter")]

use status_codes::{Status, status};

macro_rules! pass_literal {
    ($code:literal) => {
        status!($code)
    };
}
macro_rules! pass_expression {
    ($code:expr) => {
        status!($code)
    };
}

// Cases: one a line, each one error.

// Digits, but no registered code.
const _: Status = status!(499);
const _: Status = status!(419);
const _: Status = status!(420);
const _: Status = status!(530);
const _: Status = status!(599);

// Digits, but no status code.
const _: Status = status!(4040);
const _: Status = status!(99);
const _: Status = status!(600);
const _: Status = status!(0);
const _: Status = status!(65936);
const _: Status = status!(123456789012345678901234567890);

// A number in another form.
const _: Status = status!(404u16);
const _: Status = status!(404_u16);
const _: Status = status!(404_usize);
const _: Status = status!(0x194);
const _: Status = status!(0o624);
const _: Status = status!(0b110010100);
const _: Status = status!(0x1FFFFFFFF);
const _: Status = status!(0404);
const _: Status = status!(00);
const _: Status = status!(4_04);
const _: Status = status!(404_);
const _: Status = status!(404.0);
const _: Status = status!(404.);
const _: Status = status!(4e2);
const _: Status = status!(404f64);
const _: Status = status!(-404);
const _: Status = status!(+404);
const _: Status = status!(!404);

// No number.
const _: Status = status!("404");
const _: Status = status!("Not Found");
const _: Status = status!("not registered");
const _: Status = status!(b"404");
const _: Status = status!(c"404");
const _: Status = status!(r"404");
const _: Status = status!(r#"404"#);
const _: Status = status!('4');
const _: Status = status!(b'4');
const _: Status = status!(true);
const _: Status = status!(NotFound);
const _: Status = status!(NOT_FOUND);
const _: Status = status!(Status::NotFound);
const _: Status = status!(PayloadTooLarge);
const _: Status = status!(NotFund);
const _: Status = status!(some_variable);
const _: Status = status!(CODE);
const _: Status = status!(self.code);
const _: Status = status!(code());
const _: Status = status!({ 404 });
const _: Status = status!((404));
const _: Status = status!([404]);
const _: Status = status!(400 + 4);
const _: Status = status!(4xx);
const _: Status = status!(_);
const _: Status = status!(..);
const _: Status = status!(400..=499);
const _: Status = status!(*);
const _: Status = status!('code);

// Not one argument.
const _: Status = status!();
const _: Status = status!(,);
const _: Status = status!(404, 405);
const _: Status = status!(404, 405, 406);
const _: Status = status!(404 405);
const _: Status = status!(404;);
const _: Status = status!(404 Not Found);
const _: Status = status!(, 404);
const _: Status = status!(404,,);

// After a catalog.
const _: Status = status!(Status,);
const _: Status = status!(Status 404);
const _: Status = status!(Status, "404");
const _: Status = status!(Status, NotFound);
const _: Status = status!(Status, 4040);
const _: Status = status!(Status, 404u16);
const _: Status = status!(Status, -404);
const _: Status = status!(Status, 404, 405);
const _: Status = status!(Status, 404 405);
const _: Status = status!(Status,, 404);

// Through another macro.
const _: Status = pass_literal!(499);
const _: Status = pass_literal!("404");
const _: Status = pass_literal!(-404);
const _: Status = pass_expression!(4040);
const _: Status = pass_expression!(400 + 4);
const _: Status = pass_expression!(Status::NotFound);
