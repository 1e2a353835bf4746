import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import CLIENT.Problem;
import CLIENT.Status;

/** Reads every case with the exported Java, and what is no problem document at all. */
final class Drive {
    public static void main(String[] arguments) throws Exception {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            Map<String, Object> document = new HashMap<>();
            if (!cells[0].isEmpty()) {
                document.put("type", cells[0]);
            }
            if (!cells[1].isEmpty()) {
                document.put("status", Long.valueOf(cells[1]));
            }
            document.put("title", cells[2]);
            Map<String, Object> members = new HashMap<>(Map.of("extra", List.of(1)));
            if (!cells[5].isEmpty()) {
                members.put(cells[5].split("=")[0], cells[5].split("=")[1]);
            }
            document.putAll(members);
            Problem problem = cells[3].isEmpty()
                    ? Problem.parse(document)
                    : Problem.parse(document, Integer.parseInt(cells[3]));
            same(line, problem.id().orElse(""), cells[4]);
            same(line, problem.title(), Optional.of(cells[2]));
            same(line, problem.members(), members);
            same(line, problem.toString().contains("extra=[1]"), false);
            same(line, problem.status().isPresent(), cells.length > 6);
            if (cells.length > 6) {
                Status status = problem.status().orElseThrow();
                same(line, String.valueOf(status.code()), cells[6]);
                same(line, status.title(), cells[7]);
                same(line, status.typeUri().orElse(""), cells[8]);
                same(line, status.retry().name().toLowerCase(Locale.ROOT), cells[9]);
                same(line, String.join(" ", status.groups()), cells[10]);
                same(line, String.valueOf(status.isDeprecated()), cells[11]);
                same(line, Status.fromId(status.id(), OptionalInt.of(status.code())), Optional.of(status));
            }
        }
        Map<Object, Object> odd = new HashMap<>();
        odd.put(null, null);
        odd.put("type", 7);
        odd.put("status", 1e99);
        odd.put("title", null);
        for (Map<?, ?> document : new Map<?, ?>[] {null, Map.of(), Map.of(1, 2), odd, Map.of("status", Double.NaN)}) {
            Problem problem = Problem.parse(document);
            same("odd", problem.status(), Optional.empty());
            same("odd", problem.type(), "about:blank");
            same("odd", problem.code(), OptionalInt.empty());
        }
        System.out.println(lines.size() + " problems read");
    }

    private static void same(String line, Object found, Object expected) {
        if (!Objects.equals(found, expected)) {
            throw new AssertionError(line + ": " + found + ", not " + expected);
        }
    }
}
