//! Maps status codes to gRPC by its two tables: one for servers, one for clients.

use status_codes::{Code, GrpcCode};
use status_data::{GrpcCode as GrpcKey, Keyword};

/// Returns the gRPC codes for which a server sends a status code over plain HTTP.
pub(crate) fn sent_for(code: u16) -> Vec<&'static str> {
    let codes = GrpcCode::ALL.iter().copied().filter(|grpc| grpc.http().as_u16() == code);
    codes.map(GrpcCode::as_str).collect()
}

/// Returns the gRPC code that a client reports for a response without `grpc-status`.
pub(crate) fn read_as(code: u16) -> Option<&'static str> {
    Code::from_u16(code).map(|code| code.grpc().as_str())
}

/// Describes both directions, the server's first. The list is empty for a code that is in neither table.
///
/// The gRPC code that an entry states, `own`, replaces the server's table.
pub(crate) fn sentences(code: u16, own: Option<GrpcKey>) -> Vec<String> {
    let sent_for = own.map_or_else(|| sent_for(code), |own| vec![own.as_str()]);
    let read_as = read_as(code).filter(|name| !sent_for.is_empty() || *name != "UNKNOWN");
    let server = match sent_for.as_slice() {
        [] => None,
        names => Some(format!("servers send it for {}", names.join(", "))),
    };
    let client = read_as.map(|name| format!("clients report {name} if there is no `grpc-status`"));
    server.into_iter().chain(client).collect()
}

#[cfg(test)]
mod tests {
    use status_data::GrpcCode;

    use super::sentences;

    #[track_caller]
    fn check(code: u16, grpc: Option<GrpcCode>, expected: &[&str]) {
        assert_eq!(sentences(code, grpc), expected);
    }

    #[test]
    fn the_two_tables_are_told_apart() {
        let unimplemented = "clients report UNIMPLEMENTED if there is no `grpc-status`";
        check(404, None, &["servers send it for NOT_FOUND", unimplemented]);
        check(404, Some(GrpcCode::DataLoss), &["servers send it for DATA_LOSS", unimplemented]);
        let both = "servers send it for ALREADY_EXISTS, ABORTED";
        check(409, None, &[both, "clients report UNKNOWN if there is no `grpc-status`"]);
    }

    #[test]
    fn a_code_in_one_table_or_in_neither_says_no_more() {
        check(502, None, &["clients report UNAVAILABLE if there is no `grpc-status`"]);
        check(
            501,
            None,
            &[
                "servers send it for UNIMPLEMENTED",
                "clients report UNKNOWN if there is no `grpc-status`",
            ],
        );
        let cancelled = "servers send it for CANCELLED";
        check(499, None, &[cancelled, "clients report UNKNOWN if there is no `grpc-status`"]);
        check(410, None, &[]);
    }
}
