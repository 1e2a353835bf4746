"""Usage: cases.py CATALOG.json FOLDER

Writes problem documents with what a client has to make of them into FOLDER, as cases.json and, since Java has no JSON
library of its own, as cases.tsv. CATALOG.json is the catalog in the JSON that the command exports.
"""

import json
import sys
from pathlib import Path

catalog = json.loads(Path(sys.argv[1]).read_text())
folder = Path(sys.argv[2])
statuses = catalog["statuses"]
id_member = catalog["catalog"].get("id-member")


def problem(status, **more):
    document = {"type": status.get("type", "about:blank"), "title": status["title"], "status": status["code"]}
    if id_member:
        document[id_member] = status["id"]
    return document | {"detail": "This time.", "instance": "/1", "extra": [1, "é"]} | more


def expected(status):
    return {
        "id": status["id"],
        "code": status["code"],
        "title": status["title"],
        "typeUri": status.get("type"),
        "retry": status["retry"],
        "groups": status.get("groups", []),
        "deprecated": "deprecated" in status,
        "members": [member for member in status.get("members", {})],
    }


cases = [{"document": problem(status), "known": expected(status)} for status in statuses]
cases += [
    # The wire says the code where the document does not.
    {"document": {k: v for k, v in problem(status).items() if k != "status"}, "wire": status["code"],
     "known": expected(status)}
    for status in statuses[:3]
]
cases += [
    {"document": problem(status) | {"type": catalog["catalog"]["type-base"] + former}, "known": expected(status)}
    for status in statuses for former in status.get("former-ids", [])
]
base = catalog["catalog"]["type-base"]
cases += [
    {"document": {"type": base + "invented-later", "title": "Later", "status": 409, "extra": 1}, "id": "invented-later"},
    {"document": {"type": "https://elsewhere.example/x", "title": "Else", "status": 409}},
    {"document": {"type": "about:blank", "title": "Not Acceptable", "status": 406}},
    {"document": {"title": "No type", "status": 406}},
]
for case in cases:
    case.setdefault("known", None)
    case.setdefault("wire", None)
    case.setdefault("id", case["known"] and case["known"]["id"])

(folder / "cases.json").write_text(json.dumps(cases))

lines = []
for case in cases:
    document, known = case["document"], case["known"]
    row = [
        document.get("type", ""), str(document.get("status", "")), document["title"], str(case["wire"] or ""),
        case["id"] or "",
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
