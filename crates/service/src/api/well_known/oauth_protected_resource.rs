//! `GET /.well-known/oauth-protected-resource` (RFC 9728): all that an app needs to know is the
//! portal's address; the rest stands here.

use crate::failure::Failure;
use crate::guard::SCOPE;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use wire::failure::Problem;
use wire::portal::ProtectedResource;

#[utoipa::path(
    get,
    path = "/.well-known/oauth-protected-resource",
    responses(
        (status = 200, description = "Who signs people in, and how.", body = ProtectedResource),
        (status = 503, description = "No organisation is described yet.", body = Problem),
    ),
)]
pub(crate) async fn protected_resource(
    State(portal): State<Portal>,
) -> Result<Json<ProtectedResource>, Failure> {
    let organisation = portal
        .storage()
        .organisation()
        .await?
        .ok_or(Failure::Unavailable)?;
    let config = portal.config();
    Ok(Json(ProtectedResource {
        resource: config.resource.clone(),
        resource_name: organisation.name,
        authorization_servers: vec![config.issuer.identifier.clone()],
        scopes_supported: ["openid", "profile", "email", "offline_access", SCOPE]
            .map(str::to_owned)
            .to_vec(),
        bearer_methods_supported: vec!["header".to_owned()],
        portal_native_client_id: config.native_client_id.clone(),
    }))
}
