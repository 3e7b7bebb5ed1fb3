//! The organisations that the app can be for: those that this computer is managed by, and those that the
//! person has joined. Nothing is joined but by the person, who has seen whose portal it is.

use super::{Host, Inner};
use signin::address::PortalAddress;
use signin::failure::Failure;
use signin::introduction;
use signin::keeping::Keeping;
use signin::managed::Managed;
use signin::organisations::{KeptOrganisations, TooMany};
use std::sync::{Arc, MutexGuard, PoisonError};
use wire::host::organisations::{Introduction, NotFound, Organisation, Organisations, PortalAt};
use wire::host::{HostEvent, SignInFailure};

/// The portal that the app is for when it starts: the one it was for last, or else the first that the
/// organisation put here.
pub(super) fn first(kept: &KeptOrganisations, managed: &Managed) -> Option<PortalAddress> {
    let last = kept.current().filter(|it| managed.allow_portal(it).is_ok());
    last.or(managed.portals().first()).cloned()
}

impl Host {
    /// The organisations that the app can be for.
    pub(crate) fn organisations(&self) -> Organisations {
        let inner = &self.0;
        if inner.bound {
            return Organisations {
                kept: Vec::new(),
                others: false,
            };
        }
        let current = inner.portal();
        let kept = inner.kept();
        let organisation = |portal: &PortalAddress| {
            let told = kept.of(portal);
            Organisation {
                portal: portal.to_string(),
                name: told.and_then(|told| told.name.clone()),
                sign_in_host: told.and_then(|told| told.sign_in_host.clone()),
                current: current.as_ref() == Some(portal),
                managed: inner.managed.portals().contains(portal),
            }
        };
        Organisations {
            kept: inner.choices(&kept).iter().map(organisation).collect(),
            others: inner.managed.allows_others(),
        }
    }

    /// Asks a portal whose it is and who signs its people in. Nothing comes of it but the answer.
    ///
    /// # Errors
    ///
    /// When there is no such portal, or it may not be used here.
    pub(crate) async fn find_organisation(
        &self,
        request: PortalAt,
    ) -> Result<Introduction, NotFound> {
        let address = self.0.may_be_for(&request)?;
        let inner = &self.0;
        let found = introduction::find(&inner.web, &inner.managed, &address).await;
        let (portal, issuer) = found.map_err(|failure| not_found(&failure))?;
        Ok(Introduction {
            organisation: portal.organisation,
            portal: portal.address.to_string(),
            sign_in_host: issuer.sign_in_host().to_owned(),
        })
    }

    /// Has the app be for another organisation from now on, which it joins if it hasn't. The session with the
    /// one before waits there.
    ///
    /// # Errors
    ///
    /// When there is no such portal, or it may not be used here.
    pub(crate) async fn choose_organisation(&self, request: PortalAt) -> Result<(), NotFound> {
        let address = self.0.may_be_for(&request)?;
        let inner = &self.0;
        let known = {
            let kept = inner.kept();
            inner.choices(&kept).contains(&address)
        };
        let met = if known {
            None
        } else {
            let found = introduction::find(&inner.web, &inner.managed, &address).await;
            Some(found.map_err(|failure| not_found(&failure))?)
        };
        {
            let mut kept = inner.kept();
            kept.choose(&address)
                .map_err(|TooMany| NotFound::NotAllowed)?;
            if let Some((portal, issuer)) = &met {
                let name = Some(portal.organisation.as_str());
                kept.tell(&address, name, Some(issuer.sign_in_host()));
            }
        }
        self.turn_to(Some(address)).await;
        Ok(())
    }

    /// Forgets an organisation: whoever is signed in there is signed out first. The browser ends their session
    /// with the issuer only where the app is for that organisation: no page opens of another than the person
    /// sees.
    ///
    /// # Errors
    ///
    /// When the organisation itself put it here.
    pub(crate) async fn forget_organisation(&self, request: PortalAt) -> Result<(), NotFound> {
        let inner = &self.0;
        let PortalAt { address } = request;
        let address = PortalAddress::typed(&address)?;
        if inner.bound || inner.managed.portals().contains(&address) {
            return Err(NotFound::NotAllowed);
        }
        if inner.portal().as_ref() == Some(&address) {
            self.sign_out(wire::host::SignOut { everywhere: false })
                .await;
            inner.end_session_at(&address).await;
            inner.kept().forget(&address);
            let next = inner.choices(&inner.kept()).first().cloned();
            if let Some(next) = &next {
                let _kept = inner.kept().choose(next);
            }
            self.turn_to(next).await;
            return Ok(());
        }
        inner.end_session_at(&address).await;
        inner.kept().forget(&address);
        inner.announcements.tell(HostEvent::Session);
        Ok(())
    }
}

impl Inner {
    pub(super) fn kept(&self) -> MutexGuard<'_, KeptOrganisations> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the person can have the app be for another organisation.
    pub(super) fn can_choose(&self) -> bool {
        !self.bound && (self.managed.allows_others() || self.managed.portals().len() > 1)
    }

    /// What is known of the portal before it says anything: what it told the last time.
    pub(super) fn know_what_was_told(&self) {
        let Some(address) = self.portal() else {
            return;
        };
        let told = self.kept().of(&address).cloned();
        let mut standing = self.standing();
        standing.organisation = told.as_ref().and_then(|told| told.name.clone());
        standing.sign_in_host = told.and_then(|told| told.sign_in_host);
    }

    /// Those that the app can be for, the organisation's own first.
    fn choices(&self, kept: &KeptOrganisations) -> Vec<PortalAddress> {
        let mut choices = self.managed.portals().to_vec();
        for it in kept.all() {
            if !choices.contains(&it.portal) && self.managed.allow_portal(&it.portal).is_ok() {
                choices.push(it.portal.clone());
            }
        }
        choices
    }

    fn may_be_for(&self, request: &PortalAt) -> Result<PortalAddress, NotFound> {
        if self.bound {
            return Err(NotFound::NotAllowed);
        }
        let address = PortalAddress::typed(&request.address)?;
        self.managed
            .allow_portal(&address)
            .map_err(|failure| match failure.code {
                SignInFailure::SettingsUnreadable => NotFound::SettingsUnreadable,
                _ => NotFound::NotAllowed,
            })?;
        Ok(address)
    }

    /// Ends what is kept of a session with the portal at `address`: deleted here, whether or not the keychain is
    /// locked; its tokens are given back once its key can be had, to an issuer that may be asked.
    pub(super) async fn end_session_at(self: &Arc<Self>, address: &PortalAddress) {
        self.rested(address).await;
        let forgotten = match self.file_of(address).forget() {
            Ok(Some(forgotten)) => forgotten,
            Ok(None) => return,
            Err(failure) => {
                tracing::error!(%failure, "the session's file can't be removed");
                return;
            }
        };
        let inner = Arc::clone(self);
        // The keychain may wait for the person, who needn't wait for it.
        tokio::spawn(async move {
            match tokio::task::spawn_blocking(move || forgotten.open()).await {
                Ok(Ok((session, place))) => match inner.managed.allow(&session.portal) {
                    Ok(()) => Keeping::resumed(session, place).let_go(&inner.web),
                    Err(failure) => tracing::warn!(%failure, "tokens not given back"),
                },
                Ok(Err(failure)) => tracing::warn!(%failure, "tokens not given back"),
                Err(failure) => tracing::error!(%failure, "tokens not given back"),
            }
        });
    }
}

/// What the person is told of a portal that wasn't found.
fn not_found(failure: &Failure) -> NotFound {
    tracing::info!(%failure, "no organisation was found");
    match failure.code {
        SignInFailure::PortalUnreachable => NotFound::Unreachable,
        SignInFailure::IssuerUnreachable => NotFound::SignInUnreachable,
        SignInFailure::NotTrusted => NotFound::SignInNotTrusted,
        // The portal itself was allowed before anything was asked of it.
        SignInFailure::NotAllowed => NotFound::SignInNotAllowed,
        SignInFailure::SettingsUnreadable => NotFound::SettingsUnreadable,
        _ => NotFound::NotAPortal,
    }
}
