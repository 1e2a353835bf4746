// Reads every case with the exported Kotlin, and what is no problem document at all.
import CLIENT.Problem
import CLIENT.Status
import java.io.File

fun main(arguments: Array<String>) {
    val lines = File(arguments[0]).readLines()
    for (line in lines) {
        val cells = line.split("\t")
        val members = mutableMapOf<String, Any?>("extra" to listOf(1))
        if (cells[5].isNotEmpty()) members[cells[5].substringBefore("=")] = cells[5].substringAfter("=")
        val document = mutableMapOf<String, Any?>("title" to cells[2])
        document.putAll(members)
        if (cells[0].isNotEmpty()) document["type"] = cells[0]
        if (cells[1].isNotEmpty()) document["status"] = cells[1].toLong()
        val problem = Problem.parse(document, cells[3].toIntOrNull())
        same(line, problem.id.orEmpty(), cells[4])
        same(line, problem.title, cells[2])
        same(line, problem.members, members)
        same(line, "extra=[1]" in problem.toString(), false)
        val status = problem.status
        same(line, status != null, cells.size > 6)
        if (status != null) {
            same(line, status.code.toString(), cells[6])
            same(line, status.title, cells[7])
            same(line, status.typeUri.orEmpty(), cells[8])
            same(line, status.retry.name.lowercase(), cells[9])
            same(line, status.groups.joinToString(" "), cells[10])
            same(line, status.isDeprecated.toString(), cells[11])
            same(line, Status.fromId(status.id, status.code), status)
        }
    }
    val odd = listOf(
        null,
        mapOf(),
        mapOf(1 to 2),
        mapOf(null to null, "type" to 7, "status" to 1e99, "title" to null),
        mapOf("status" to Double.NaN),
    )
    for (document in odd) {
        val problem = Problem.parse(document)
        same("odd", problem.status, null)
        same("odd", problem.type, "about:blank")
        same("odd", problem.code, null)
    }
    println("${lines.size} problems read")
}

private fun same(line: String, found: Any?, expected: Any?) {
    check(found == expected) { "$line: $found, not $expected" }
}
