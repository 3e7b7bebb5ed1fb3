//! A refresh token that a thief uses first: the issuer sees it a second time, and ends what the thief
//! has as well (RFC 9700 §4.14.2).

use super::{is_dead, kept_files, leaks, revoked, session_ended, sign_in};
use anyhow::{Context as _, Result, ensure};
use support::{
    oidc_provider::AccessTokens,
    stage::{Keychain, Stage},
};

/// While the app is closed, so that it is certain who comes first.
pub(super) async fn used_first() -> Result<()> {
    let name = "sign-in/stolen";
    let mut stage = Stage::set_at_oidc_provider(name, AccessTokens::Last, Keychain::There).await?;
    sign_in(&stage).await?;
    stage.close_app().await?;
    let provider = stage.provider()?;
    let seen = provider.seen().await?;
    let thiefs = provider.redeems(seen.last_refresh_token()?).await?;
    let thiefs = thiefs.context("the thief gets tokens")?;

    stage.open_app().await?;
    session_ended(&stage).await?;
    let seen = revoked(&stage, 1).await?;
    ensure!(
        seen.outcomes("refresh_token") == ["granted", "invalid_grant"],
        "{:?}",
        seen.token_requests
    );
    is_dead(&stage, &thiefs).await?;
    ensure!(kept_files(&stage)?.is_empty(), "what was used up is kept");
    leaks::none(&stage).await
}
