//! Each form of TOML, sound and broken, as short as it can be.

use crate::check;

#[test]
#[rustfmt::skip]
fn every_form_of_a_string_says_the_same() {
    for value in [
        r#""""#, "''", r#""a""#, "'a'", r#""\b\t\n\f\r\e\"\\""#, r#""\x41\u00e9\U0001F600""#, r"'\n'",
        r#""""""""#, r#""""a""""#, "\"\"\"\na\nb\"\"\"", "\"\"\"a \\\n   \n  b\"\"\"", "\"\"\"\r\na\\\r\n b\"\"\"",
        "'''\na\n'b'\n'''", r#""""a"b""c""""""#, "'''a''b'''''", "\"\t\"", "\"é漢👩‍👧\"", "''''a'''", r#""""\""""""#,
        "\"\"\"\\   \n\"\"\"",
    ] {
        assert!(check(&format!("a = {value}\n")), "{value}");
        assert!(check(&format!("a = [{value}, {{ b = {value} }}] # comment")), "{value}");
    }
    for value in [
        r#"""#, "'", r#""a"#, "'a", r#""\y""#, r#""\x4""#, r#""\u12""#, r#""\uD800""#, r#""\U00110000""#,
        "\"a\nb\"", "'a\nb'", "\"\0\"", "'\u{7f}'", r#""""a""#, "'''a''", "\"\"\"a \\ b\"\"\"", "\"\"\"\r\"\"\"",
        "\"\\", "a", "\"a\" \"b\"", r#""""a"""""""#, "\"\"\"\\",
    ] {
        assert!(!check(&format!("a = {value}\n")), "{value}");
    }
}

#[test]
#[rustfmt::skip]
fn every_form_of_a_number_says_the_same() {
    for value in [
        "0", "+0", "-0", "1", "+99", "-17", "1_000", "1_2_3_4", "0xdead_BEEF", "0o755", "0b1101", "0x0",
        "9223372036854775807", "-9223372036854775808", "9223372036854775808", "-9223372036854775809",
        "99999999999999999999999", "0xffffffffffffffff", "1.0", "-0.01", "5e+22", "1e06", "-2E-2", "6.626e-34",
        // Not TOML, but the parser of both takes it; the range of a code does not.
        "0x",
        "224_617.445_991_228", "inf", "+inf", "-inf", "nan", "+nan", "-nan", "1e999", "true", "false",
    ] {
        assert!(check(&format!("a = {value}")), "{value}");
    }
    for value in [
        "01", "+01", "-01", "1_", "_1", "1__0", "0X1", "0xg", "+0x1", "-0b1", "0o8", "0b2",
        "0d10", "0x_1", "0x1_", "1.", ".1", "1.e5", "1e", "1e+", "1._0", "1_.0", "01.0", "++1",
        "--1", "+-1", "+", "-", "1 2", "Inf", "NaN", "+NAN", "infinity", "True", "FALSE", "tru",
        "null", "1.0.0", "1e5.0", "4o4", "", "=1",
    ] {
        assert!(!check(&format!("a = {value}")), "{value}");
    }
}

#[test]
#[rustfmt::skip]
fn every_form_of_a_date_says_the_same() {
    let dates = [
        "", "1979-05-27", "2000-02-29", "1900-02-29", "2023-02-29", "2024-02-30", "2024-04-31", "2024-12-31",
        "2024-12-32", "2024-00-01", "2024-13-01", "2024-01-00", "0000-01-01", "24-01-01", "2024-1-01", "2024-01-1",
        "2024-01", "2024-01-01-01", "20240-01-01", "+2024-01-01", "2024-01-é1",
    ];
    let times = [
        "", "07:32", "07:32:00", "23:59:60", "24:00", "07:60", "07:32:61", "7:32", "07:3", "07:32:0", "07:32:00.5",
        "07:32:00.123456789012", "07:32:00.", "07:32.5", "07", "07:32:00:00", "07:32:é",
    ];
    let offsets = [
        "", "Z", "z", "+01:00", "-23:59", "+24:00", "-00:60", "+1:00", "+01", "+01:00:00", "Z12:30", "ZZ", "-",
        "+é:00",
    ];
    let (mut sound, mut broken) = (0, 0);
    for date in dates {
        for between in ["", "T", "t", " ", "  ", "x"] {
            for time in times {
                for offset in if date.len() == 10 { &offsets[..] } else { &offsets[..4] } {
                    let is_sound = check(&format!("a = {date}{between}{time}{offset}"));
                    *(if is_sound { &mut sound } else { &mut broken }) += 1;
                }
            }
        }
    }
    assert!(sound > 300 && broken > 5000, "{sound} sound, {broken} broken");
}

#[test]
#[rustfmt::skip]
fn every_form_of_keys_and_tables_says_the_same() {
    for text in [
        "", "# only a comment", "\u{feff}a = 1", "a = 1 # comment\r\nb = 2", "\t a\t=\t1\t", "1 = 1", "'' = 1",
        "\"a b\" = 1\n'c.d' = 2", "\"\\u0061b\" = 1", "a . b = 1\na. 'c' = 2", "3.14 = 1",
        "a.b = 1\na.c.d = 2\na.c.e = 3", "[a]\n[b]\n[a.c]", "[a.b.c]\n[a]\nx = 1\n[a.b]", "[ a . 'b' ]",
        "a.b.c = 1\n[a.d]\n[x.y]\n[x]\ny2 = 1", "a.b = 1\n[a.c.d]\n[a.c]", "[a]\nb.c = 1\n[a.b.d]",
        "[[a]]\nx = 1\n[[a]]\n[a.b]\n[[a.c]]\n[[a.c]]\n[a.c.d]", "[[a.b]]\n[a]\nc = 1\n[[a.b]]", "a = []",
        "a = [1, 'b', [2,], {c = 3}, # comment\n]", "a = {}", "a = { b = 1, c.d = 2, c.e = 3 }",
        "a = {\n  b = 1, # comment\n  c = 2,\n}", "a = { b = { c.d = 1 }, e = [{}] }", "[a]\n[a.a]\n[a.a.a]",
        "a = [[[]]]", "[a.b]\n[a.c]\n[a]", "[x]\na.b.c = 1\na.b.d = 2\na.e = 3", "true = true\ninf = inf",
        "[\"a\".'b'.c]\n", "a=1\n\n\n[b]\n\n", "a.b = {c = 1}\na.d = [{e = 1}]",
    ] {
        assert!(check(text), "{text}");
    }
    for text in [
        "a = 1\na = 2", "a = 1\n'a' = 2", "a = 1\n\"\\u0061\" = 2", "[a]\n[a]", "[a]\nb = 1\n[a.b]",
        "[a]\nb = 1\n[a.b.c]", "a = 1\n[a]", "a = 1\n[a.b]", "a = 1\na.b = 2", "a.b = 1\na = 2",
        "a.b = 1\na.b.c = 2", "a.b = 1\n[a]", "a.b.c = 1\n[a.b]", "[a]\nb.c = 1\n[a.b]", "[a.b]\n[a]\nb = 1",
        "[a.b]\n[a]\nb.c = 1", "[a.b.c]\n[a]\nb.c.d = 1", "[[a]]\n[a]", "[a]\n[[a]]", "a = []\n[[a]]",
        "a = [{}]\n[[a]]", "a = [{}]\n[a.b]", "a = {}\n[a]", "a = {}\n[a.b]", "a = {}\na.b = 1", "a = {}\n[[a]]",
        "a = {b = {}}\n[a.b.c]", "[[a.b]]\n[a.b]", "[a.b]\n[[a]]", "[[a.b]]\n[a]\nb.c = 1", "[a]\nb = []\n[[a.b]]",
        "a.b = 1\n[[a]]", "[[a]]\nb = 1\n[a.b]", "[[a]]\n[a.b]\n[[a.b]]", "a = { b = 1, b = 2 }",
        "a = { b = 1, b.c = 2 }", "a = { b.c = 1, b = 2 }", "a = { b = {}, b.c = 1 }", "a = { b.c = 1, b.c = 2 }",
        "a = { b = [], b.c = 1 }", "a = { b = 1 c = 2 }", "a = { , }", "a = { b }", "a = { b = }", "a = { = 1 }",
        "a = { b 1 }", "a = { [b] }", "a = { {} , c = 1 }", "a = {", "a = { b = 1", "a = { b = 1 ]", "a = [",
        "a = [1", "a = [1 2]", "a = [,]", "a = [1,,2]", "a = ]", "a = }", "a = [}]", "a = [1 = 2]", "[", "[]", "[a",
        "[a\nb = 1\n[c]", "[a]]", "[[a]", "[a] b = 1", "[a.]", "[.a]", "[a..b]", "[a b]", "[a]\n]", "a", "a b = 1",
        "a.", ".a = 1", "a. = 1", "a..b = 1", "= 1", "a =", "a = = 1", "a = 1 b = 2", "a = 1, b = 2", "é = 1",
        "\"a = 1", "\"\"\"a\"\"\" = 1", "'''a''' = 1", "a = 1 # \0", "# \u{7f}", "a = 1\rb = 2", "{}", ",",
        "[a]\nb\n[c]\nd = 1", "a = 1\n\u{feff}b = 1", "[a]\n[b]\n[a]\n[b]", "[[a]]\n[a]\n[[a]]", "a\n[b]\nc",
        "[a.b]\n[a.b]\n[a]\n[a]",
    ] {
        assert!(!check(text), "{text}");
    }
}
