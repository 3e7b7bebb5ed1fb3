//! `GET /.well-known/oauth-protected-resource` (RFC 9728): all that an app needs to know is the
//! portal's address; the rest stands here.

use crate::failure::Failure;
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
        scopes_supported: config.scopes().map(str::to_owned).to_vec(),
        bearer_methods_supported: vec!["header".to_owned()],
        portal_native_client_id: config.native_client_id.clone(),
        portal_elevations_supported: portal.elevator().is_some(),
    }))
}

#[cfg(test)]
mod tests {
    use crate::testing::asked::request;
    use crate::testing::{NOW, World, minted};

    #[tokio::test]
    async fn says_all_that_an_app_has_to_know() {
        let world = World::new().await;
        let path = "/.well-known/oauth-protected-resource";
        let reply = world.ask(request("GET", path, "")).await;
        insta::assert_snapshot!(reply.shown(), @r#"
        200
        {
          "authorization_servers": [
            "https://login.contoso.example"
          ],
          "bearer_methods_supported": [
            "header"
          ],
          "portal_native_client_id": "company-portal-app",
          "resource": "https://portal.contoso.example",
          "resource_name": "Contoso",
          "scopes_supported": [
            "openid",
            "profile",
            "email",
            "offline_access",
            "portal"
          ]
        }
        "#);
    }

    #[tokio::test]
    async fn names_the_scope_as_the_issuer_knows_it() {
        let scope = "api://portal.contoso.example/portal";
        let world = World::trusting(|issuer| issuer.requested_scope = scope.to_owned()).await;
        let reply = world
            .ask(request("GET", "/.well-known/oauth-protected-resource", ""))
            .await;
        assert_eq!(reply.json()["scopes_supported"][4], scope);
        let mut claims = minted::claims("ada", NOW);
        claims["scope"] = "openid".into();
        let token = minted::sign(&minted::header(), &claims);
        let refused = world.ask(request("GET", "/v1.0/me", &token)).await;
        assert_eq!(refused.status, 403);
        let challenge = refused.header("www-authenticate");
        assert!(
            challenge.contains(&format!("scope=\"{scope}\"")),
            "{challenge}"
        );
    }
}
