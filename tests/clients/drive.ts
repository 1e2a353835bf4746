// Reads every case with the exported TypeScript, and what is no problem document at all.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as client from "./client.js";

interface Case {
  document: Record<string, unknown>;
  wire: number | null;
  id: string | null;
  fits: boolean;
  known:
    | (Omit<client.Status, "name" | "formerIds" | "members"> & {
        members: string[];
        sensitive: string[];
        typeUri: string | null;
      })
    | null;
}

const cases: Case[] = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
for (const { document, wire, id, fits, known } of cases) {
  for (const form of [document, JSON.stringify(document)]) {
    const problem = client.parseProblem(form, wire ?? undefined);
    assert.equal(problem.id ?? null, id);
    assert.equal(problem.type, document["type"] ?? "about:blank");
    assert.equal(problem.title, document["title"]);
    assert.equal(problem.code, wire ?? document["status"]);
    assert.deepEqual(problem.members["extra"], document["extra"]);
    const status = problem.status;
    if (known === null) {
      assert.equal(status, undefined);
      continue;
    }
    assert.ok(status);
    assert.equal(problem.detail, "This time.");
    assert.equal(problem.instance, "/1");
    const found = {
      id: status.id,
      code: status.code,
      title: status.title,
      typeUri: status.typeUri ?? null,
      retry: status.retry,
      groups: status.groups,
      deprecated: status.deprecated,
      members: status.members.map((member) => member.name),
      sensitive: status.members.filter((member) => member.sensitive).map((member) => member.name),
    };
    assert.deepEqual(found, known);
    const members = client.membersOf(problem, status.name as never) as Record<string, unknown> | undefined;
    assert.equal(members !== undefined, fits, `the members of ${status.name} are what the catalog says`);
    for (const name of members ? known.members : []) {
      assert.deepEqual(members?.[name], Object.hasOwn(document, name) ? (document[name] ?? undefined) : undefined);
    }
    assert.equal(client.statuses[status.name], status);
    assert.equal(client.fromId(status.id, status.code), status);
  }
}

for (const odd of ["", "{", "[]", "null", "\"text\"", "[".repeat(100000), null, undefined, 7, [], () => {},
  { type: 7, status: "409", title: null }, { status: 1e9 }, { ["__proto__"]: { type: "x" } }]) {
  const problem = client.parseProblem(odd);
  assert.equal(problem.status, undefined);
  assert.equal(problem.type, "about:blank");
}

// The type is open: a text that nobody knows is an id, and the known ones are still told apart.
const later: client.Id = "invented-later";
assert.equal(client.fromId(later), undefined);
console.log(`${cases.length} problems read`);
