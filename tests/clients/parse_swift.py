"""Usage: parse_swift.py FILE…   Fails where tree-sitter's grammar of Swift finds an error in a file."""

import sys
from pathlib import Path

import tree_sitter
import tree_sitter_swift

parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_swift.language()))


def faults(node):
    if node.is_error or node.is_missing:
        yield f"{node.start_point.row + 1}:{node.start_point.column + 1}: {node.text[:60]!r}"
    elif node.has_error:
        for child in node.children:
            yield from faults(child)


assert parser.parse(b"let a = [1").root_node.has_error, "the grammar finds no error in what has one"
found = [f"{file}:{fault}" for file in sys.argv[1:] for fault in faults(parser.parse(Path(file).read_bytes()).root_node)]
print("\n".join(found) or f"{len(sys.argv) - 1} Swift files parse")
sys.exit(bool(found))
