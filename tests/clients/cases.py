"""Usage: cases.py CATALOG.json FOLDER

Writes problem documents with what a client has to make of them into FOLDER, as cases.json and, since Java has no JSON
library of its own, as cases.tsv. CATALOG.json is the catalog in the JSON that the command exports.
"""

import json
import sys
from pathlib import Path
from urllib.parse import quote

catalog = json.loads(Path(sys.argv[1]).read_text())
folder = Path(sys.argv[2])
statuses = catalog["statuses"]
id_member = catalog["catalog"].get("id-member")
type_base = catalog["catalog"].get("type-base")


def value(member):
    """A value that the member may have: its example, or the simplest one."""
    for known in ([member["example"]] if "example" in member else []) + member.get("enum", []):
        return known
    if member["type"] == "object":
        return values(member)
    if member["type"] in ("integer", "number"):
        return member.get("minimum", member.get("maximum", 0))
    return {"string": "text", "boolean": True, "array": []}[member["type"]]


def values(of):
    return {name: value(member) for name, member in of.get("members", {}).items()}


def is_told(status):
    """Whether a document tells the status: statuses may share id and code."""
    same = [it for it in statuses if (it["id"], it["code"]) == (status["id"], status["code"])]
    return type_uri(status) is not None or len(same) == 1


def type_uri(status):
    """The type that identifies a status."""
    return None if status.get("type") == "about:blank" else status.get("type")


def problem(status, **more):
    document = {"type": status.get("type", "about:blank"), "title": status["title"], "status": status["code"]}
    if id_member:
        document[id_member] = status["id"]
    return document | {"detail": "This time.", "instance": "/1", "extra": [1, "é"]} | values(status) | more


def expected(status):
    return is_told(status) and {
        "id": status["id"],
        "code": status["code"],
        "title": status["title"],
        "typeUri": type_uri(status),
        "retry": status["retry"],
        "groups": status.get("groups", []),
        "deprecated": "deprecated" in status,
        "members": [member for member in status.get("members", {})],
        "sensitive": [name for name, member in status.get("members", {}).items() if is_sensitive(member)],
    }


def is_sensitive(member):
    return member["sensitive"] or any(map(is_sensitive, member.get("members", {}).values()))


cases = [{"document": problem(status), "id": status["id"], "known": expected(status)} for status in statuses]
cases += [
    # The wire says the code where the document does not.
    {"document": {k: v for k, v in problem(status).items() if k != "status"}, "wire": status["code"],
     "known": expected(status)}
    for status in statuses[:3]
]
for status in statuses:
    for former in status.get("former-ids", []):
        tells = {"type": type_base + quote(former, safe="")} if type_base else {id_member: former}
        cases.append({"document": problem(status) | tells, "known": expected(status)})
for status in statuses:
    optional = {name for name, member in status.get("members", {}).items() if not member["required"]}
    if optional:
        document = {k: v for k, v in problem(status).items() if k not in optional}
        cases.append({"document": document, "known": expected(status)})
        # An optional member that is null is absent.
        cases.append({"document": problem(status) | dict.fromkeys(optional), "known": expected(status)})
    for name, member in status.get("members", {}).items():
        if member["type"] == "array":
            cases.append({"document": problem(status) | {name: [None]}, "known": expected(status), "fits": False})
for status in statuses:
    if (type_uri(status) or "").startswith("/"):
        # A relative type is also the path of an absolute one.
        document = problem(status) | {"type": "https://api.example" + type_uri(status)}
        cases.append({"document": document, "known": expected(status)})
for status in statuses:
    of_type = [it for it in statuses if type_uri(it) and type_uri(it) == type_uri(status)]
    if len(of_type) > 1 and id_member:
        # The id of the document decides, then the code, then the order.
        cases.append({"document": problem(status) | {id_member: "invented-later"}, "id": "invented-later"})
        first = next(it for it in of_type if it["code"] == status["code"])
        for known, left_out in [(first, [id_member]), (of_type[0], [id_member, "status"])]:
            silent = {k: v for k, v in problem(status).items() if k not in left_out}
            cases.append({"document": silent, "known": expected(known)})
if (type_base or "").startswith("/"):
    later = {"type": f"https://api.example{type_base}invented-later", "title": "Later", "status": 409}
    cases.append({"document": later, "id": "invented-later"})
if type_base:
    # An id in a type is percent-encoded; what nobody encoded stays as it is.
    for sent, read in [("invented-later", "invented-later"), ("a%3ab%20%C3%a9+%F0%9f%98%80", "a:b é+😀"), ("100%", "100%")]:
        later = {"type": type_base + sent, "title": "Later", "status": 409, "extra": 1}
        cases.append({"document": later, "id": read})
if id_member:
    later = {"type": "about:blank", "title": "Later", "status": 409, id_member: "invented-later"}
    cases.append({"document": later, "id": "invented-later"})
for status in statuses:
    of_code = [it for it in statuses if it["code"] == status["code"]]
    if len(of_code) == 1:
        # The code alone means the status unless that sends a type.
        document = problem(status)
        del document["type"]
        document.pop(id_member, None)
        cases.append({"document": document, "known": None if type_uri(status) else expected(status)})
cases += [
    {"document": {"type": "https://elsewhere.example/x", "title": "Else", "status": 409}},
    {"document": {"type": "about:blank", "title": "Not Acceptable", "status": 406}},
    {"document": {"title": "No type", "status": 406}},
]
for case in cases:
    case["known"] = case.get("known") or None
    case.setdefault("wire", None)
    case.setdefault("fits", True)
    case.setdefault("id", case["known"] and case["known"]["id"])

(folder / "cases.json").write_text(json.dumps(cases))

lines = []
for case in cases:
    document, known = case["document"], case["known"]
    row = [
        document.get("type", ""), str(document.get("status", "")), document["title"], str(case["wire"] or ""),
        case["id"] or "",
        f"{id_member}={document[id_member]}" if id_member in document else "",
    ]
    if known:
        row += [
            str(known["code"]), known["title"], known["typeUri"] or "", known["retry"], " ".join(known["groups"]),
            str(known["deprecated"]).lower(),
        ]
    assert not any("\t" in cell or "\n" in cell for cell in row), row
    lines.append("\t".join(row) + "\n")
(folder / "cases.tsv").write_text("".join(lines))
print(f"{len(cases)} problems of {catalog['catalog']['name']}")
