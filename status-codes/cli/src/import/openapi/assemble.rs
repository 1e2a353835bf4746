//! Merges the candidates from all places into statuses: one for each id and code.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value;
use status_data::registry;

use super::candidate::{Candidate, extensions, is_id, own_keys};
use super::claim::{Claim, claim};
use super::document::{Document, entries};
use super::id_member::{self, IdMember};
use super::members::members;
use super::plain::places;
use super::responses::Response;
use super::schemas::{of_schema, shapes};
use super::{examples, headers, plain, rest};
use crate::import::draft::{Draft, Status, Unplaced};
use crate::import::names::variant;
use crate::import::texts;

/// Fills the draft.
pub(super) fn assemble(document: &Document, responses: &[Response<'_>], draft: &mut Draft) {
    let id_member = id_member::find(document, responses);
    let mut found = Found::default();
    for (at, response) in responses.iter().enumerate() {
        found.examples(document, at, response, id_member);
        found.own(at, response);
        found.listed(at, response);
    }
    found.schemas(document, responses, id_member, draft);
    found.components(document, id_member, draft);
    found.known();
    found.describe(responses, draft);
    if let Some(member) = id_member {
        draft.info.id_member = (!member.nested).then(|| member.name.to_owned());
        if member.nested {
            draft.note(format!(
                "the object `error` around the id: a problem document has `{}` at the top level",
                member.name
            ));
        }
    }
    found.unplaced(responses, draft);
    rest::note_beside(document, responses, draft);
    plain::statuses(document, responses, &found.said, draft, &found.codes());
    for (position, (code, candidate)) in found.statuses.into_iter().enumerate() {
        let Candidate { entry, own, guesses, lost } = candidate;
        for lost in lost {
            draft.note(lost);
        }
        let mut status = Status { entry, own, guesses, ..Status::default() };
        status.entry.code = code;
        let at = found.said.iter().filter(|(_, positions)| positions.contains(&position));
        let of_status: Vec<&Response<'_>> = at.map(|(at, _)| &responses[*at]).collect();
        headers::add(document, &of_status, &mut status, draft);
        draft.statuses.push(status);
    }
    draft.statuses.sort_by_key(|status| status.entry.code);
}

#[derive(Default)]
struct Found {
    statuses: Vec<(u16, Candidate)>,
    positions: HashMap<(u16, String), usize>,
    /// Positions of the responses that name their statuses, and of these statuses.
    said: BTreeMap<usize, Vec<usize>>,
    /// Ids without a code, with all that was found about them.
    homeless: Vec<Candidate>,
}

impl Found {
    /// Adds a candidate. A second place only adds what the first one does not have.
    fn add(&mut self, code: u16, candidate: Candidate) -> usize {
        let key = (code, candidate.entry.id.clone());
        if let Some(&at) = self.positions.get(&key) {
            // Statuses with the same id and code but different names are different.
            let own = &self.statuses[at].1.entry.variant;
            if own.is_empty()
                || candidate.entry.variant.is_empty()
                || *own == candidate.entry.variant
            {
                self.statuses[at].1.merge(candidate);
                return at;
            }
        }
        self.positions.insert(key, self.statuses.len());
        self.statuses.push((code, candidate));
        self.statuses.len() - 1
    }

    fn codes(&self) -> BTreeSet<u16> {
        self.statuses.iter().map(|(code, _)| *code).collect()
    }

    fn examples(
        &mut self,
        document: &Document,
        at: usize,
        response: &Response<'_>,
        id_member: Option<IdMember<'_>>,
    ) {
        for (own, candidate) in examples::candidates(document, response.value, id_member) {
            match response.code.or(own) {
                Some(code) => {
                    let position = self.add(code, candidate);
                    self.said.entry(at).or_default().push(position);
                }
                None => self.homeless.push(candidate),
            }
        }
    }

    /// Adds statuses without a problem document, as `export` writes them.
    fn own(&mut self, at: usize, response: &Response<'_>) {
        let own = response.value.get("x-statuses").and_then(Value::as_array);
        for status in own.into_iter().flatten() {
            let text = |name: &str| status.get(name).and_then(Value::as_str).map(str::to_owned);
            let (Some(code), Some(id)) = (response.code, text("id")) else { continue };
            let mut candidate = Candidate::default();
            let entry = &mut candidate.entry;
            entry.id = id;
            entry.variant = text("name").unwrap_or_default();
            entry.title = text("title");
            entry.type_uri = text("type");
            entry.summary = text("summary").unwrap_or_default();
            entry.description = text("description").unwrap_or_default();
            entry.extensions = extensions(status);
            candidate.own = own_keys(status);
            let position = self.add(code, candidate);
            self.said.entry(at).or_default().push(position);
        }
    }

    /// Adds ids from lists under `x-` keys, such as `x-error-codes`.
    fn listed(&mut self, at: usize, response: &Response<'_>) {
        let Some(code) = response.code else { return };
        for (key, value) in entries(Some(response.value)) {
            let names_ids =
                key.starts_with("x-") && (key.contains("code") || key.contains("error"));
            if !names_ids || key == "x-status-code" {
                continue;
            }
            let (texts, described): (Vec<(&str, Option<&str>)>, _) = match value {
                Value::String(text) => (vec![(text, None)], false),
                Value::Array(values) => {
                    (values.iter().filter_map(|it| Some((it.as_str()?, None))).collect(), false)
                }
                Value::Object(_) => {
                    (entries(Some(value)).map(|(id, text)| (id, text.as_str())).collect(), true)
                }
                _ => continue,
            };
            for (id, text) in texts.into_iter().filter(|(id, _)| is_id(id)) {
                let mut candidate = Candidate::default();
                id.clone_into(&mut candidate.entry.id);
                if let Some(text) = text.filter(|_| described) {
                    (candidate.entry.summary, candidate.entry.description) =
                        texts::split_markdown(text);
                }
                candidate.guesses.push(format!("the id is from `{key}`"));
                let position = self.add(code, candidate);
                self.said.entry(at).or_default().push(position);
            }
        }
    }

    /// Adds statuses from schemas: ids or types that only one code has, or that state their own code.
    fn schemas(
        &mut self,
        document: &Document,
        responses: &[Response<'_>],
        id_member: Option<IdMember<'_>>,
        draft: &mut Draft,
    ) {
        let mut claims: Vec<Claim> = Vec::new();
        let mut positions: HashMap<(usize, Option<u16>), usize> = HashMap::new();
        for (at, response) in responses.iter().enumerate() {
            for shape in shapes(document, response.value) {
                let new = claim(document, &shape, id_member, draft);
                rest::note(document, response, &shape, new.as_ref(), id_member, draft);
                let Some(new) = new else { continue };
                let key = (new.address, new.codes.first().copied());
                let position = *positions.entry(key).or_insert_with(|| {
                    claims.push(new);
                    claims.len() - 1
                });
                let claim = &mut claims[position];
                if key.1.is_none() {
                    claim.codes.extend(response.code);
                }
                claim.responses.push(at);
            }
        }
        for claim in claims {
            match claim.codes.iter().next() {
                Some(&code) if claim.codes.len() == 1 => {
                    for candidate in claim.candidates {
                        let position = self.add(code, candidate);
                        for at in &claim.responses {
                            self.said.entry(*at).or_default().push(position);
                        }
                    }
                }
                _ => self.homeless.extend(claim.candidates),
            }
        }
    }

    /// Adds statuses from schemas that no response uses: members as `export` writes them, and problems with their own code.
    fn components(
        &mut self,
        document: &Document,
        id_member: Option<IdMember<'_>>,
        draft: &mut Draft,
    ) {
        for (name, schema) in document.object("/components/schemas") {
            let shapes = of_schema(document, schema);
            let code = schema.get("x-status-code").and_then(Value::as_u64);
            let own =
                name.strip_suffix("Problem").zip(code.and_then(|code| u16::try_from(code).ok()));
            if let Some((variant, code)) = own {
                let status = self
                    .statuses
                    .iter_mut()
                    .find(|(own, it)| *own == code && it.entry.variant == variant);
                if let (Some((_, candidate)), Some(shape)) = (status, shapes.first()) {
                    let id_member = id_member.map(|member| member.name);
                    let entry = &mut candidate.entry;
                    entry.members =
                        members(document, shape, id_member.as_slice(), &entry.id, draft);
                    continue;
                }
            }
            for shape in &shapes {
                let Some(claim) = claim(document, shape, id_member, draft) else { continue };
                if let (Some(&code), 1) = (claim.codes.iter().next(), claim.codes.len()) {
                    for candidate in claim.candidates {
                        self.add(code, candidate);
                    }
                }
            }
        }
    }

    /// Adds what was found without a code to the statuses that have the id.
    fn known(&mut self) {
        let mut statuses: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, (_, status)) in self.statuses.iter().enumerate() {
            statuses.entry(status.entry.id.clone()).or_default().push(at);
        }
        let mut others: HashMap<String, usize> = HashMap::new();
        for candidate in std::mem::take(&mut self.homeless) {
            let id = &candidate.entry.id;
            if let Some(statuses) = statuses.get(id) {
                for &at in statuses {
                    self.statuses[at].1.merge(candidate.clone());
                }
            } else if let Some(&at) = others.get(id) {
                self.homeless[at].merge(candidate);
            } else {
                others.insert(id.clone(), self.homeless.len());
                self.homeless.push(candidate);
            }
        }
    }

    /// Adds the description of a response that has one status to that status. The first one counts.
    fn describe(&mut self, responses: &[Response<'_>], draft: &mut Draft) {
        let mut others: BTreeMap<(usize, String), Vec<&Response<'_>>> = BTreeMap::new();
        for (at, positions) in &self.said {
            let one = positions.iter().collect::<BTreeSet<_>>();
            let (Some(&&position), 1) = (one.iter().next(), one.len()) else { continue };
            let response = &responses[*at];
            let candidate = &mut self.statuses[position].1;
            if !candidate.describe(response.description) {
                let text = texts::line(response.description);
                others.entry((position, text)).or_default().push(response);
            }
            let entry = &mut candidate.entry;
            if entry.extensions.is_empty() {
                entry.extensions = extensions(response.value);
                entry.extensions.retain(|(key, _)| key != "x-statuses");
            }
        }
        for ((position, text), responses) in others {
            draft.note(plain::other_text(self.statuses[position].0, &places(&responses), &text));
        }
    }

    /// Adds ids without a code as statuses if the registry has the name. The others are listed.
    fn unplaced(&mut self, responses: &[Response<'_>], draft: &mut Draft) {
        let codes: BTreeSet<u16> = responses.iter().filter_map(|response| response.code).collect();
        for mut candidate in std::mem::take(&mut self.homeless) {
            let id = candidate.entry.id.clone();
            let name = variant(&id);
            let registered =
                registry().entries.iter().find(|entry| name.as_ref() == Some(&entry.variant));
            if let Some(entry) = registered.filter(|entry| codes.contains(&entry.code)) {
                let guess = format!("{} is the code of `{}`", entry.code, entry.variant);
                candidate.guesses.push(guess);
                self.add(entry.code, candidate);
                continue;
            }
            for lost in candidate.lost {
                draft.note(lost);
            }
            draft.unplaced.push(Unplaced {
                variant: name.unwrap_or_default(),
                summary: candidate.entry.summary,
                id,
            });
        }
    }
}
