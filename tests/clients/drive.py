"""Usage: drive.py CASES.json   Reads every case with the exported Python module, and what is no problem document."""

import json
import sys
from pathlib import Path
from typing import Any

import client

cases: list[dict[str, Any]] = json.loads(Path(sys.argv[1]).read_text())
for case in cases:
    document, known = case["document"], case["known"]
    text = json.dumps(document)
    for form in (document, text, text.encode()):
        problem = client.parse_problem(form, case["wire"])
        assert problem.id == case["id"], problem
        assert problem.type == document.get("type", "about:blank"), problem
        assert problem.title == document["title"], problem
        assert problem.code == case["wire"] or problem.code == document["status"], problem
        assert problem.members.get("extra") == document.get("extra"), problem
        assert "extra" not in repr(problem)
        status = problem.status
        if known is None:
            assert status is None, problem
            continue
        assert status is not None, problem
        assert (problem.detail, problem.instance) == ("This time.", "/1")
        found = {
            "id": status.id,
            "code": status.code,
            "title": status.title,
            "typeUri": status.type_uri,
            "retry": status.retry,
            "groups": list(status.groups),
            "deprecated": status.deprecated,
            "members": [member.name for member in status.members],
            "sensitive": [member.name for member in status.members if member.sensitive],
        }
        assert found == known, found
        assert client.from_id(status.id, status.code) is status

odd: list[object] = [
    "", "{", "[]", "null", '"text"', "[" * 100000, b"\xff\xfe", None, 7, [], object(),
    {"type": 7, "status": "409"}, {"status": True}, {"status": 10**9}, {1: 2}, {"status": float("inf")},
]
for document in odd:
    problem = client.parse_problem(document)
    assert problem.status is None and problem.type == "about:blank" and problem.code is None, problem

later: client.Id = "invented-later"
assert client.from_id(later) is None
print(f"{len(cases)} problems read")
