"""A client that openapi-generator made: it knows the types of the catalog by name, and reads one that is not known."""

import json
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

from openapi_client import ApiClient, Configuration, NewOrder, OrdersApi, Problem, ProblemType
from openapi_client.exceptions import ConflictException

KNOWN = {"type": "https://shop.example/problems/not_in_stock", "title": "Out of stock", "status": 409, "extra": 1}
NEWER = json.loads(Path(sys.argv[1]).read_text())
answers = [KNOWN, NEWER]


class Shop(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        content = json.dumps(answers.pop(0)).encode()
        self.send_response(409)
        self.send_header("Content-Type", "application/problem+json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


server = HTTPServer(("127.0.0.1", 0), Shop)
Thread(target=server.serve_forever, daemon=True).start()
api = OrdersApi(ApiClient(Configuration(host=f"http://127.0.0.1:{server.server_port}")))


def answered() -> Problem:
    try:
        api.place_order(NewOrder(cart="7"))
    except ConflictException as error:
        assert isinstance(error.data, Problem), error.data
        return error.data
    raise AssertionError("an error is no success")


known = answered()
assert ProblemType(known.type) is ProblemType.OutOfStock
assert known.additional_properties == {"extra": 1}

newer = answered()
assert newer.type == NEWER["type"] and newer.type not in list(ProblemType)
assert newer.additional_properties == {"stock": {"left": 2}}
server.shutdown()
print("both problems read")
