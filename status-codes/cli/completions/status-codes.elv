
use builtin;
use str;

set edit:completion:arg-completer[status-codes] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'status-codes'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'status-codes'= {
            cand --catalog 'Search this catalog first'
            cand --format 'The output format'
            cand --color 'When to use colour and links'
            cand --json 'Same as `--format json`'
            cand --oneline 'Same as `--format oneline`: `404 Not Found`'
            cand --example 'Print only an example HTTP exchange'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand search 'Search phrases, former names, summaries and descriptions'
            cand list 'List statuses as a table'
            cand check 'Report errors and warnings in catalogs'
            cand diff 'Compare two versions of a catalog and find breaking changes'
            cand import 'Convert an OpenAPI document or a table to a catalog'
            cand export 'Convert a catalog, or the registry, to another format'
            cand init 'Write an example catalog, and its JSON Schema for editors'
            cand schema 'Print the JSON Schema of catalog files'
            cand check-registry 'Compare the built-in registry with a CSV file from IANA'
            cand completions 'Print a completion script for a shell'
            cand man 'Print the manual page'
        }
        &'status-codes;search'= {
            cand --catalog 'Search only this catalog'
            cand --format 'The output format'
            cand --color 'When to use colour and links'
            cand --oneline 'Same as `--format oneline`: `404 Not Found`'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'status-codes;list'= {
            cand --class 'Only statuses of a class, such as 4xx'
            cand --vendor 'The codes of a vendor, such as nginx'
            cand --cache 'Only statuses with this cache rule'
            cand --catalog 'The statuses of this catalog; `-` is standard input'
            cand --format 'The output format'
            cand --color 'When to use colour and links'
            cand --oneline 'Same as `--format oneline`: `404 Not Found`'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'status-codes;check'= {
            cand --format 'The output format'
            cand --color 'When to use colour and links'
            cand --registry 'Apply the rules of the built-in registry file, codes.toml'
            cand --deny-warnings 'Fail on warnings, too'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'status-codes;diff'= {
            cand --git 'Compare one file with its version in a revision: a commit, a tag or a branch'
            cand --only 'Show the changes for one audience only'
            cand --format 'The output format'
            cand --color 'When to use colour and links'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'status-codes;import'= {
            cand --from 'The format of the file [default: by its extension]'
            cand --color 'When to use colour and links'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'status-codes;export'= {
            cand --format 'The output format'
            cand --openapi 'The version of OpenAPI to write [default: 3.1]'
            cand --package 'The package of a Go, Java or Kotlin file [default: from the catalog''s name]'
            cand --color 'When to use colour and links'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'status-codes;init'= {
            cand --color 'When to use colour and links'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'status-codes;schema'= {
            cand --color 'When to use colour and links'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'status-codes;check-registry'= {
            cand --on 'Report temporary registrations that expired before this date [default: today]'
            cand --format 'The output format'
            cand --color 'When to use colour and links'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'status-codes;completions'= {
            cand --color 'When to use colour and links'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'status-codes;man'= {
            cand --color 'When to use colour and links'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
    ]
    $completions[$command]
}
