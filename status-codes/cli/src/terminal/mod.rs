//! Text for a terminal: styled spans, wrapped lines, tables.

mod capabilities;
pub(crate) mod markdown_text;
pub(crate) mod palette;
pub(crate) mod table;
mod text;
mod visible;

pub(crate) use capabilities::Terminal;
pub(crate) use text::Text;
pub(crate) use visible::{is_hidden, visible, visible_line};
