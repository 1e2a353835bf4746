//! Text for a terminal: styled pieces, wrapped lines, tables. Knows nothing of statuses or files.

pub(crate) mod markdown_text;
pub(crate) mod palette;
mod screen;
pub(crate) mod table;
mod text;

pub(crate) use screen::Screen;
pub(crate) use text::Text;
