# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_status_codes_global_optspecs
    string join \n catalog= format= json oneline example color= h/help V/version
end

function __fish_status_codes_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_status_codes_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_status_codes_using_subcommand
    set -l cmd (__fish_status_codes_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c status-codes -n "__fish_status_codes_needs_command" -l catalog -d 'Search this catalog first' -r -F
complete -c status-codes -n "__fish_status_codes_needs_command" -l format -d 'The output format' -r -f -a "text\t''
json\t''
oneline\t'One line for each status, such as `404 Not Found`'"
complete -c status-codes -n "__fish_status_codes_needs_command" -l color -d 'When to use colour and links' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t''
never\t''"
complete -c status-codes -n "__fish_status_codes_needs_command" -l json -d 'Same as `--format json`'
complete -c status-codes -n "__fish_status_codes_needs_command" -l oneline -d 'Same as `--format oneline`: `404 Not Found`'
complete -c status-codes -n "__fish_status_codes_needs_command" -l example -d 'Print only an example HTTP exchange'
complete -c status-codes -n "__fish_status_codes_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c status-codes -n "__fish_status_codes_needs_command" -s V -l version -d 'Print version'
complete -c status-codes -n "__fish_status_codes_needs_command" -a "search" -d 'Search phrases, former names, summaries and descriptions'
complete -c status-codes -n "__fish_status_codes_needs_command" -a "list" -d 'List statuses as a table'
complete -c status-codes -n "__fish_status_codes_needs_command" -a "check" -d 'Report errors and warnings in catalogs'
complete -c status-codes -n "__fish_status_codes_needs_command" -a "diff" -d 'Compare two versions of a catalog and find breaking changes'
complete -c status-codes -n "__fish_status_codes_needs_command" -a "import" -d 'Convert an OpenAPI document or a table to a catalog'
complete -c status-codes -n "__fish_status_codes_needs_command" -a "export" -d 'Convert a catalog, or the registry, to another format'
complete -c status-codes -n "__fish_status_codes_needs_command" -a "init" -d 'Write an example catalog, and its JSON Schema for editors'
complete -c status-codes -n "__fish_status_codes_needs_command" -a "schema" -d 'Print the JSON Schema of catalog files'
complete -c status-codes -n "__fish_status_codes_needs_command" -a "check-registry" -d 'Compare the built-in registry with a CSV file from IANA'
complete -c status-codes -n "__fish_status_codes_needs_command" -a "completions" -d 'Print a completion script for a shell'
complete -c status-codes -n "__fish_status_codes_needs_command" -a "man" -d 'Print the manual page'
complete -c status-codes -n "__fish_status_codes_using_subcommand search" -l catalog -d 'Search only this catalog' -r -F
complete -c status-codes -n "__fish_status_codes_using_subcommand search" -l format -d 'The output format' -r -f -a "text\t''
json\t''
oneline\t'One line for each status, such as `404 Not Found`'"
complete -c status-codes -n "__fish_status_codes_using_subcommand search" -l color -d 'When to use colour and links' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t''
never\t''"
complete -c status-codes -n "__fish_status_codes_using_subcommand search" -l oneline -d 'Same as `--format oneline`: `404 Not Found`'
complete -c status-codes -n "__fish_status_codes_using_subcommand search" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c status-codes -n "__fish_status_codes_using_subcommand list" -l class -d 'Only statuses of a class, such as 4xx' -r
complete -c status-codes -n "__fish_status_codes_using_subcommand list" -l vendor -d 'The codes of a vendor, such as nginx' -r
complete -c status-codes -n "__fish_status_codes_using_subcommand list" -l cache -d 'Only statuses with this cache rule' -r -f -a "explicit\t'Stored only with explicit freshness, such as `max-age`'
heuristic\t'Stored even without explicit freshness'
never\t'Never stored'"
complete -c status-codes -n "__fish_status_codes_using_subcommand list" -l catalog -d 'The statuses of this catalog; `-` is standard input' -r -F
complete -c status-codes -n "__fish_status_codes_using_subcommand list" -l format -d 'The output format' -r -f -a "text\t''
json\t''
csv\t''
markdown\t''
oneline\t'One line for each status, such as `404 Not Found`'"
complete -c status-codes -n "__fish_status_codes_using_subcommand list" -l color -d 'When to use colour and links' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t''
never\t''"
complete -c status-codes -n "__fish_status_codes_using_subcommand list" -l oneline -d 'Same as `--format oneline`: `404 Not Found`'
complete -c status-codes -n "__fish_status_codes_using_subcommand list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c status-codes -n "__fish_status_codes_using_subcommand check" -l format -d 'The output format' -r -f -a "text\t''
json\t''
github\t'Annotations of GitHub Actions'"
complete -c status-codes -n "__fish_status_codes_using_subcommand check" -l color -d 'When to use colour and links' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t''
never\t''"
complete -c status-codes -n "__fish_status_codes_using_subcommand check" -l registry -d 'Apply the rules of the built-in registry file, codes.toml'
complete -c status-codes -n "__fish_status_codes_using_subcommand check" -l deny-warnings -d 'Fail on warnings, too'
complete -c status-codes -n "__fish_status_codes_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c status-codes -n "__fish_status_codes_using_subcommand diff" -l git -d 'Compare one file with its version in a revision: a commit, a tag or a branch' -r
complete -c status-codes -n "__fish_status_codes_using_subcommand diff" -l only -d 'Show the changes for one audience only' -r -f -a "clients\t'Programs that read the responses'
rust\t'Code that uses the enum'"
complete -c status-codes -n "__fish_status_codes_using_subcommand diff" -l format -d 'The output format' -r -f -a "text\t''
json\t''
markdown\t'A table'
github\t'Annotations of GitHub Actions'"
complete -c status-codes -n "__fish_status_codes_using_subcommand diff" -l color -d 'When to use colour and links' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t''
never\t''"
complete -c status-codes -n "__fish_status_codes_using_subcommand diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c status-codes -n "__fish_status_codes_using_subcommand import" -l from -d 'The format of the file [default: by its extension]' -r -f -a "openapi\t'OpenAPI 3.0 or 3.1'
csv\t'A table with columns code, id, summary and others, named in the first row'
tsv\t'The same table, separated by tabs'"
complete -c status-codes -n "__fish_status_codes_using_subcommand import" -l color -d 'When to use colour and links' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t''
never\t''"
complete -c status-codes -n "__fish_status_codes_using_subcommand import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c status-codes -n "__fish_status_codes_using_subcommand export" -l format -d 'The output format' -r -f -a "json\t'All properties, for programs'
markdown\t'All properties, for people'
html\t'A reference page, in a single file'
json-schema\t'A JSON Schema of the problem documents'
openapi\t'Responses and schemas for an OpenAPI document, in JSON'
openapi-yaml\t'Responses and schemas for an OpenAPI document, in YAML'
typescript\t'Constants and lookups for clients in TypeScript'
python\t'Constants and lookups for clients in Python'
go\t'Constants and lookups for clients in Go'
java\t'Constants and lookups for clients in Java'
kotlin\t'Constants and lookups for clients in Kotlin'
swift\t'Constants and lookups for clients in Swift'"
complete -c status-codes -n "__fish_status_codes_using_subcommand export" -l openapi -d 'The version of OpenAPI to write [default: 3.1]' -r -f -a "3.0\t'3.0.4, for tools that do not support 3.1'
3.1\t'3.1.1, whose schemas are JSON Schema'"
complete -c status-codes -n "__fish_status_codes_using_subcommand export" -l package -d 'The package of a Go, Java or Kotlin file [default: from the catalog\'s name]' -r
complete -c status-codes -n "__fish_status_codes_using_subcommand export" -l color -d 'When to use colour and links' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t''
never\t''"
complete -c status-codes -n "__fish_status_codes_using_subcommand export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c status-codes -n "__fish_status_codes_using_subcommand init" -l color -d 'When to use colour and links' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t''
never\t''"
complete -c status-codes -n "__fish_status_codes_using_subcommand init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c status-codes -n "__fish_status_codes_using_subcommand schema" -l color -d 'When to use colour and links' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t''
never\t''"
complete -c status-codes -n "__fish_status_codes_using_subcommand schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c status-codes -n "__fish_status_codes_using_subcommand check-registry" -l on -d 'Report temporary registrations that expired before this date [default: today]' -r
complete -c status-codes -n "__fish_status_codes_using_subcommand check-registry" -l format -d 'The output format' -r -f -a "text\t''
json\t''"
complete -c status-codes -n "__fish_status_codes_using_subcommand check-registry" -l color -d 'When to use colour and links' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t''
never\t''"
complete -c status-codes -n "__fish_status_codes_using_subcommand check-registry" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c status-codes -n "__fish_status_codes_using_subcommand completions" -l color -d 'When to use colour and links' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t''
never\t''"
complete -c status-codes -n "__fish_status_codes_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c status-codes -n "__fish_status_codes_using_subcommand man" -l color -d 'When to use colour and links' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t''
never\t''"
complete -c status-codes -n "__fish_status_codes_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
