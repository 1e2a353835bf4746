//! `search`: finds statuses whose texts contain all words, the best match first, with the matching text.
//!
//! `rank.rs` weighs the matches, and `context.rs` picks the text that is shown. `cli/tests/searches.tsv` lists searches
//! with the code that must come first.

mod context;
mod rank;
mod terms;

use serde_json::{Value, json};
use status_data::{Entry, plain_to_markdown, registry};

use self::context::{around, marked, mentions};
use self::rank::{Rank, rank};
use self::terms::Terms;
use crate::arguments::{LookupFormat, Search};
use crate::data::own::{self, Own};
use crate::data::{json, vendors};
use crate::lookup::oneline;
use crate::output::Output;
use crate::terminal::palette::{HEADING, LABEL, PLAIN, of_code};
use crate::terminal::{Terminal, Text, markdown_text};

/// Returns the statuses that mention all words.
pub(crate) fn run(search: &Search, terminal: Terminal) -> Output {
    let own = match own::find(search.catalog.as_deref()) {
        Ok(own) => own,
        Err(reason) => return Output::failure(reason),
    };
    let hits = hits(&search.words, own.as_ref());
    let mut output = Output::success(match search.format() {
        LookupFormat::Text => {
            hits.iter().map(|hit| hit.text(terminal)).collect::<Vec<_>>().join("\n")
        }
        LookupFormat::Oneline => hits.iter().map(Hit::line).collect(),
        LookupFormat::Json => json::document(&json!({
            "version": json::VERSION,
            "words": search.words,
            "results": hits.iter().map(Hit::json).collect::<Vec<_>>(),
        })),
    });
    if hits.is_empty() {
        output.fail(format_args!("no status matches {:?}", search.words.join(" ")));
        if own.is_none() {
            own::warn_if_unusable(&mut output);
        }
    }
    output
}

/// A status that mentions all words.
#[derive(Debug)]
pub(crate) struct Hit<'a> {
    entry: &'a Entry,
    origin: Origin<'a>,
    score: u32,
    /// Whether a current or former name has all of the words as whole ones, and the words are telling.
    pub(crate) is_named: bool,
    /// The text with the best match, apart from the headline.
    context: String,
    words: Vec<String>,
}

/// The catalog of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Origin<'a> {
    Registry,
    /// The user's catalog, by name.
    Own(&'a str),
    /// A vendor, by name.
    Vendor(&'a str),
}

impl<'a> Origin<'a> {
    fn name(self) -> Option<&'a str> {
        match self {
            Self::Registry => None,
            Self::Own(name) | Self::Vendor(name) => Some(name),
        }
    }

    /// Returns the position among matches of equal rank.
    fn rank(self) -> u8 {
        match self {
            Self::Registry => 0,
            Self::Own(_) => 1,
            Self::Vendor(_) => 2,
        }
    }
}

/// Returns all matches, the best first. A catalog given with `--catalog` is searched alone.
pub(crate) fn hits<'a>(searched: &[String], own: Option<&'a Own>) -> Vec<Hit<'a>> {
    let words = Terms::new(searched);
    if words.all.is_empty() {
        return Vec::new();
    }
    let own_entries = own
        .into_iter()
        .flat_map(|own| own.catalog.entries.iter().map(|entry| (entry, Origin::Own(&own.name))));
    let registered = registry().entries.iter().map(|entry| (entry, Origin::Registry));
    let vendors = vendors::meanings().map(|meaning| (meaning.entry, Origin::Vendor(meaning.name)));
    let alone = own.is_some_and(|own| own.is_named);
    let built_in = registered.chain(vendors).filter(|_| !alone);
    let mut hits: Vec<Hit<'a>> = own_entries
        .chain(built_in)
        .filter_map(|(entry, origin)| hit(entry, origin, &words))
        .collect();
    hits.sort_by_key(|hit| (std::cmp::Reverse(hit.score), hit.origin.rank(), hit.entry.code));
    hits
}

fn hit<'a>(entry: &'a Entry, origin: Origin<'a>, words: &Terms) -> Option<Hit<'a>> {
    let vendor = match origin {
        Origin::Vendor(name) => Some(name),
        Origin::Registry | Origin::Own(_) => None,
    };
    let Rank { score, is_named } = rank(entry, origin.name(), vendor, words)?;
    let summary = markdown_text::plain(&plain_to_markdown(&entry.summary));
    let description = markdown_text::plain(&entry.description);
    let in_summary =
        is_named || mentions(&summary, &words.all) >= mentions(&description, &words.all);
    let context = if in_summary { summary } else { description };
    Some(Hit { entry, origin, score, is_named, context, words: words.all.clone() })
}

impl Hit<'_> {
    /// Returns the headline, as in `404 Not Found`.
    pub(crate) fn headline(&self) -> String {
        self.entry.headline()
    }

    fn line(&self) -> String {
        match self.origin {
            Origin::Own(_) => oneline::own_line(self.entry),
            origin => oneline::line(self.entry, origin.name()),
        }
    }

    fn json(&self) -> Value {
        let status = json::entry(self.entry);
        match self.origin {
            Origin::Registry => json!({ "kind": "status", "status": status }),
            Origin::Own(name) => json!({ "kind": "catalog", "catalog": name, "status": status }),
            Origin::Vendor(name) => json!({ "kind": "vendor", "vendor": name, "status": status }),
        }
    }

    fn text(&self, terminal: Terminal) -> String {
        let code = self.entry.code;
        let mut headline = Text::styled(code.to_string(), of_code(code)).and(" ", PLAIN);
        headline = headline.join(marked(&self.entry.label(), &self.words, HEADING));
        if let Some(name) = self.origin.name() {
            headline = headline.and(format!(" ({name})"), LABEL);
        }
        let context = around(&self.context, &self.words, 2 * (terminal.width - 4));
        headline.lines("", "    ", terminal)
            + &marked(&context, &self.words, PLAIN).lines("    ", "    ", terminal)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::output::Exit;
    use crate::run::result_of;
    use crate::testing::{SMALL, unstyled};

    #[track_caller]
    fn first(words: &str, headline: &str) {
        let hits = hits(&[words.to_owned()], None);
        assert_eq!(hits.first().map(Hit::headline).as_deref(), Some(headline), "{words}");
    }

    #[test]
    fn a_phrase_beats_a_description() {
        first("gone", "410 Gone");
        first("teapot", "418 I'm a teapot");
        first("legal", "451 Unavailable For Legal Reasons");
        first("too large", "413 Content Too Large");
    }

    #[test]
    fn former_names_are_searched() {
        first("entity", "413 Content Too Large");
    }

    #[test]
    fn vendors_are_searched_after_the_registry() {
        first("closed request", "499 Client Closed Request");
    }

    /// Every line of the list at once, so that a change of the ranking shows all that it moves.
    #[test]
    fn what_people_type_finds_its_code_first() {
        let list = include_str!("../../tests/searches.tsv");
        let lines = list.lines().filter(|line| !line.starts_with('#')).skip(1);
        let mut missed = Vec::new();
        let mut count = 0;
        for line in lines {
            let (query, code) = line.split_once('\t').expect("a query and a code");
            let code: u16 = code.parse().expect("a code");
            let found = hits(&[query.to_owned()], None);
            if found.first().is_none_or(|hit| hit.entry.code != code) {
                let first: Vec<_> = found.iter().take(3).map(Hit::headline).collect();
                missed.push(format!("{query}: {code}, found {first:?}"));
            }
            count += 1;
        }
        assert!(count >= 60, "{count}");
        assert!(missed.is_empty(), "{} of {count}\n{}", missed.len(), missed.join("\n"));
    }

    #[test]
    fn all_words_have_to_occur() {
        assert!(hits(&["gone".to_owned(), "qqqqqq".to_owned()], None).is_empty());
        assert!(hits(&[" ".to_owned()], None).is_empty());
        // A repeated word is searched once, however often it stands there.
        let gone = ["gone".to_owned()];
        let again = vec!["gone ".repeat(100_000)];
        let found = |words: &[String]| -> Vec<String> {
            hits(words, None).iter().map(Hit::headline).collect()
        };
        assert_eq!(found(&again), found(&gone));
    }

    #[test]
    fn results_have_a_headline_and_the_text_with_the_match() {
        let shown = |line: &[&str]| {
            let output = result_of(line);
            assert_eq!((&*output.stderr, output.exit), ("", Exit::Success), "{line:?}");
            output.stdout
        };
        assert_eq!(
            shown(&["search", "folder", "--catalog", SMALL]),
            "409 Conflict: Folder not empty (Small API)\n    A folder with content cannot be removed.\n\n\
             409 Conflict: Name taken (Small API)\n    Another folder has this name.\n"
        );
        assert_eq!(
            shown(&["search", "--oneline", "folder", "--catalog", SMALL]),
            "409 folder-not-empty\n409 name-taken\n"
        );
        let document = shown(&["search", "--format", "json", "name", "taken", "--catalog", SMALL]);
        let document: Value = serde_json::from_str(&document).expect("the document is JSON");
        assert_eq!(document["version"], 1);
        assert_eq!(document["words"], json!(["name", "taken"]));
        let [result] = document["results"].as_array().map_or(&[][..], Vec::as_slice) else {
            panic!("{document:#}")
        };
        assert_eq!((&result["kind"], &result["catalog"]), (&json!("catalog"), &json!("Small API")));
        assert_eq!(result["status"]["id"], "name-taken");
        let first = |words: &[&str]| shown(words).lines().next().map(str::to_owned);
        let (_, nginx) = vendors::find("nginx").expect("nginx has codes");
        let expected =
            format!("{} (nginx)", nginx.entry("CloseConnection").expect("444").headline());
        for line in [&["search", "nginx 444"][..], &["search", "--oneline", "nginx 444"]] {
            assert_eq!(first(line), Some(expected.clone()));
        }
        assert_eq!(first(&["search", "teapot"]).as_deref(), Some("418 I'm a teapot"));
    }

    #[test]
    fn json_says_whose_a_status_is() {
        let kinds = |words: &[&str]| -> Vec<(Value, Value)> {
            let line = [&["search", "--format", "json"], words].concat();
            let document: Value =
                serde_json::from_str(&result_of(&line).stdout).expect("the document is JSON");
            let results = document["results"].as_array().expect("there are results");
            results
                .iter()
                .map(|result| (result["kind"].clone(), result["vendor"].clone()))
                .collect()
        };
        assert_eq!(kinds(&["teapot"])[0], (json!("status"), Value::Null));
        assert_eq!(kinds(&["nginx 444"])[0], (json!("vendor"), json!("nginx")));
    }

    #[test]
    fn no_result_is_a_failure() {
        let output = result_of(&["search", "qqqq", "zzzz"]);
        assert_eq!((&*output.stdout, output.exit), ("", Exit::Failure));
        assert_eq!(output.stderr, "error: no status matches \"qqqq zzzz\"\n");
        let output = result_of(&["search", "a", "--catalog", "no-such.toml"]);
        assert_eq!(output.stderr, "error: cannot read no-such.toml: there is no such file\n");
        let output = result_of(&["search", "teapot", "--catalog", SMALL]);
        assert_eq!((&*output.stdout, output.exit), ("", Exit::Failure), "it is searched alone");
    }

    #[test]
    fn a_found_catalog_stands_between_the_registry_and_the_vendors() {
        let own = own::find(Some(Path::new(SMALL))).expect("it can be read").expect("it is named");
        let own = Own { is_named: false, ..own };
        let found = hits(&["conflict".to_owned()], Some(&own));
        let of_own = Origin::Own("Small API");
        let place = |origin: Origin<'_>| {
            found.iter().position(|hit| hit.origin == origin && hit.entry.code == 409)
        };
        assert!(place(Origin::Registry) < place(of_own) && place(of_own).is_some());
        assert_eq!(Origin::Registry.rank(), 0);
        assert_eq!(of_own.rank(), 1);
        assert_eq!(Origin::Vendor("nginx").rank(), 2);
        assert!(found.iter().all(|hit| hit.origin != of_own || hit.entry.code == 409));
        assert!(place(Origin::Registry).is_some_and(|at| found[at].is_named));
    }

    #[test]
    fn the_context_is_the_text_that_mentions_more() {
        let entry = |summary: &str, description: &str| Entry {
            code: 460,
            phrase: "Alpha".to_owned(),
            summary: summary.to_owned(),
            description: description.to_owned(),
            ..Entry::default()
        };
        let context = |entry: &Entry, words: &str| {
            let words = Terms::new(&[words.to_owned()]);
            hit(entry, Origin::Registry, &words).map(|hit| hit.context)
        };
        let both = entry("The gamma.", "A *delta* and a gamma.");
        assert_eq!(context(&both, "gamma").as_deref(), Some("The gamma."));
        assert_eq!(context(&both, "delta gamma").as_deref(), Some("A delta and a gamma."));
        assert_eq!(context(&both, "alpha").as_deref(), Some("The gamma."));
        let described = entry("The gamma.", "An alpha.");
        assert_eq!(context(&described, "alpha").as_deref(), Some("The gamma."));
        assert_eq!(context(&described, "alph").as_deref(), Some("An alpha."));
        assert_eq!(context(&described, "omega"), None);
    }

    #[test]
    fn a_context_is_cut_at_the_length_of_two_lines() {
        let summary = "gamma ".repeat(40).trim_end().to_owned();
        let entry = Entry { code: 460, phrase: "Alpha".to_owned(), summary, ..Entry::default() };
        let words = Terms::new(&["gamma".to_owned()]);
        let hit = hit(&entry, Origin::Registry, &words).expect("the word occurs");
        let shown = hit.text(Terminal { width: 40, ..Terminal::FILE });
        let shown = unstyled(&shown);
        let line = "    gamma gamma gamma gamma gamma gamma";
        assert_eq!(shown, format!("460 Alpha\n{line}\n{}…\n", &line[..line.len() - 6]));
    }
}
