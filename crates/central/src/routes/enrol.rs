//! Getting in.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::StatusCode;
use ed25519_dalek::VerifyingKey;
use tib_protocol::{EnrolAnswer, EnrolRequest, EnrolmentCode, ServiceName, code};

use super::{Failure, Service, read};
use crate::environment::new_id;
use crate::secrets::token_hash;
use crate::storage::{self, EnrolAttempt};

pub async fn enrol(
    State(service): State<Arc<Service>>,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<EnrolAnswer>, Failure> {
    let request: EnrolRequest = read(body)?;
    let typed: EnrolmentCode = request.code.parse().map_err(|error| {
        Failure::new(StatusCode::FORBIDDEN, code::CODE_INVALID)
            .with_field("code")
            .because(format!("{error}"))
    })?;
    let public_key = public_key(&request.public_key)?;
    let now = service.environment.now();
    let device = new_id(service.environment.as_ref())?;
    let secret = service.secret.clone();
    service
        .with_storage(move |storage| {
            let enrolled = storage.enrol(
                &EnrolAttempt {
                    lookup: typed.lookup(),
                    secret_hash: &|code| secret.code_hash(code, typed.secret()),
                    public_key,
                    token_hash: &|code| token_hash(&secret.token(code, &public_key)),
                    device,
                },
                now,
            )?;
            tracing::info!(region = enrolled.region.id, "a device got in");
            Ok(Json(EnrolAnswer {
                token: secret.token(enrolled.code, &public_key),
                region: enrolled.region,
                service: named(storage.service()?),
            }))
        })
        .await
}

pub fn named(service: storage::Service) -> ServiceName {
    ServiceName {
        id: service.id,
        key: service.key,
        name: service.name,
    }
}

fn public_key(text: &str) -> Result<[u8; 32], Failure> {
    let mut bytes = [0; 32];
    let readable = hex::decode_to_slice(text, &mut bytes).is_ok();
    // A point of small order would accept signatures that nobody made.
    let strong = VerifyingKey::from_bytes(&bytes).is_ok_and(|key| !key.is_weak());
    if readable && strong {
        Ok(bytes)
    } else {
        Err(Failure::invalid(Some("public_key".into())))
    }
}
