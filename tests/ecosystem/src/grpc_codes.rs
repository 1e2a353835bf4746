//! `tonic`: its codes equal ours, and its client maps a response without `grpc-status` as our table does.

use status_codes::{Code, GrpcCode};
use tonic::codec::{DecodeBuf, Decoder, Streaming};

#[test]
fn codes_have_the_same_numbers_and_names() {
    for &grpc in GrpcCode::ALL {
        let other = tonic::Code::from_i32(grpc.as_u8().into());
        assert_eq!(format!("{other:?}"), format!("{grpc:?}"));
    }
    // Of a number that there is none of, it makes the code for unknown errors.
    assert_eq!(GrpcCode::from_u8(17), None);
    assert_eq!(tonic::Code::from_i32(17), tonic::Code::Unknown);
}

/// Reads no message.
struct Nothing;

impl Decoder for Nothing {
    type Item = ();
    type Error = tonic::Status;

    fn decode(&mut self, _: &mut DecodeBuf<'_>) -> Result<Option<()>, tonic::Status> {
        Ok(None)
    }
}

/// What the client of `tonic` makes of a response that has neither content nor trailers.
async fn client(code: http::StatusCode) -> Option<tonic::Code> {
    let body = tonic::body::Body::empty();
    let mut response = Streaming::new_response(Nothing, body, code, None, None);
    response.message().await.err().map(|status| status.code())
}

#[test]
fn a_client_reads_the_code_that_the_table_says() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    for number in 100..=999 {
        let code = Code::from_u16(number).expect("three digits");
        let read =
            runtime.block_on(client(http::StatusCode::from_u16(number).expect("three digits")));
        match number {
            // The row is younger than the table of `tonic`.
            431 => {
                assert_eq!((read, code.grpc()), (Some(tonic::Code::Unknown), GrpcCode::Internal));
            }
            _ => assert_eq!(
                read,
                Some(tonic::Code::from_i32(code.grpc().as_u8().into())),
                "{number}"
            ),
        }
    }
}
