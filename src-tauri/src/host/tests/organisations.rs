//! Several organisations: found, joined, turned to and forgotten, as far as the managed settings allow.

mod ending;

use super::*;
use std::fs;
use wire::host::organisations::{Introduction, NotFound, PortalAt};

/// Managed settings, made of the two portals' addresses and the two issuers'.
type Settings = fn([&str; 2], [&str; 2]) -> String;

/// The app as people start it, with Contoso's portal and Fabrikam's, whose people another issuer signs in.
struct Desk {
    stage: Stage,
    fabrikam: FakePortal,
    other_issuer: FakeIssuer,
}

impl Desk {
    async fn set() -> Self {
        Self::set_with(None).await
    }

    async fn set_with(managed: Option<Settings>) -> Self {
        let mut stage = Stage::set().await;
        let other_issuer = FakeIssuer::start(NOW).await;
        let fabrikam = FakePortal::of("Fabrikam", &other_issuer.address).await;
        if let Some(managed) = managed {
            let portals = [stage.portal.address.as_str(), &fabrikam.address];
            let issuers = [stage.issuer.address.as_str(), &other_issuer.address];
            fs::write(stage.around.managed(), managed(portals, issuers)).unwrap();
        }
        stage.host = stage.around.start_plain(WayBack::Loopback);
        stage.host.resume().await;
        Self {
            stage,
            fabrikam,
            other_issuer,
        }
    }

    async fn restart(&mut self) {
        self.stage.host = self.stage.around.start_plain(WayBack::Loopback);
        self.stage.host.resume().await;
    }

    fn contoso(&self) -> String {
        self.stage.portal.address.clone()
    }

    fn fabrikam(&self) -> String {
        self.fabrikam.address.clone()
    }

    async fn find(&self, address: &str) -> Result<Introduction, NotFound> {
        self.stage.host.find_organisation(at(address)).await
    }

    async fn choose(&self, address: &str) -> Result<(), NotFound> {
        self.stage.host.choose_organisation(at(address)).await
    }

    async fn forget(&self, address: &str) -> Result<(), NotFound> {
        self.stage.host.forget_organisation(at(address)).await
    }

    /// Names of those that are kept, the current one in brackets.
    fn kept(&self) -> Vec<String> {
        let kept = self.stage.host.organisations().kept.into_iter();
        kept.map(|it| {
            let name = it.name.unwrap_or_default();
            if it.current {
                format!("[{name}]")
            } else {
                name
            }
        })
        .collect()
    }

    /// Who is signed in.
    fn somebody(&self) -> Option<String> {
        match self.stage.host.session().state {
            SessionState::SignedIn { user_name, .. } => Some(user_name),
            _ => None,
        }
    }

    fn files(&self) -> usize {
        let files = fs::read_dir(self.stage.around.disk.path().join("sessions"));
        files.map_or(0, Iterator::count)
    }
}

fn at(address: &str) -> PortalAt {
    PortalAt {
        address: address.to_owned(),
    }
}

fn revoked(issuer: &FakeIssuer) -> Vec<String> {
    issuer.script().revoked.clone()
}

#[tokio::test]
async fn looking_at_an_organisation_changes_nothing() {
    let desk = Desk::set().await;
    assert_eq!(desk.stage.host.session().portal, None);
    let found = desk.find(&format!(" {}/ ", desk.contoso())).await;
    assert_eq!(
        found,
        Ok(Introduction {
            organisation: "Contoso".into(),
            portal: desk.contoso(),
            sign_in_host: "127.0.0.1".into(),
        })
    );
    assert_eq!(desk.kept(), Vec::<String>::new());
    assert_eq!(desk.stage.host.session().portal, None);
    assert!(desk.stage.host.session().can_choose);
}

#[tokio::test]
async fn what_is_no_portal_is_told_apart() {
    let desk = Desk::set().await;
    let closed = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let nowhere = format!("http://{}", closed.local_addr().unwrap());
    drop(closed);
    for (address, expected) in [
        ("our portal", NotFound::NotAnAddress),
        ("http://portal.contoso.example", NotFound::NotHttps),
        (&nowhere, NotFound::Unreachable),
        (&desk.stage.issuer.address, NotFound::NotAPortal),
    ] {
        assert_eq!(desk.find(address).await, Err(expected), "{address}");
        assert_eq!(desk.choose(address).await, Err(expected), "{address}");
    }
    desk.stage.portal.trusts("http://login.contoso.example");
    assert_eq!(desk.find(&desk.contoso()).await, Err(NotFound::NotAPortal));
    desk.stage.portal.trusts(&nowhere);
    let found = desk.find(&desk.contoso()).await;
    assert_eq!(found, Err(NotFound::SignInUnreachable));
    desk.stage.portal.trusts(&desk.stage.issuer.address);
    desk.stage.issuer.script().metadata = json!({ "issuer": "https://evil.example" });
    let found = desk.find(&desk.contoso()).await;
    assert_eq!(found, Err(NotFound::SignInNotTrusted));
    assert_eq!(desk.kept(), Vec::<String>::new());
}

#[tokio::test]
async fn a_session_waits_while_the_app_is_for_another_organisation() {
    let mut desk = Desk::set().await;
    let [contoso, fabrikam] = [desk.contoso(), desk.fabrikam()];
    desk.choose(&contoso).await.unwrap();
    assert_eq!(
        desk.stage.host.session().organisation.as_deref(),
        Some("Contoso")
    );
    assert_eq!(
        desk.stage.host.session().sign_in_host.as_deref(),
        Some("127.0.0.1")
    );
    desk.stage.sign_in(false).await;
    assert_eq!(desk.somebody().as_deref(), Some("anna@contoso.example"));

    desk.choose(&fabrikam).await.unwrap();
    assert_eq!(desk.kept(), ["Contoso", "[Fabrikam]"]);
    assert_eq!(desk.somebody(), None);
    assert_eq!(
        desk.stage.get("/v1.0/me").await,
        Err(SendFailure::SignedOut)
    );
    desk.other_issuer.script().claims =
        json!({ "sub": "ben", "preferred_username": "ben@fabrikam.example" });
    desk.stage.sign_in(false).await;
    assert_eq!(desk.somebody().as_deref(), Some("ben@fabrikam.example"));
    assert_eq!(desk.files(), 2);

    desk.choose(&contoso).await.unwrap();
    assert_eq!(desk.somebody().as_deref(), Some("anna@contoso.example"));
    let calls = desk.fabrikam.seen().len();
    assert_eq!(desk.stage.get("/v1.0/me").await, Ok(200));
    assert_eq!(desk.fabrikam.seen().len(), calls);
    assert_eq!(revoked(&desk.stage.issuer), Vec::<String>::new());
    assert_eq!(revoked(&desk.other_issuer), Vec::<String>::new());

    desk.restart().await;
    assert_eq!(desk.kept(), ["[Contoso]", "Fabrikam"]);
    assert_eq!(desk.somebody().as_deref(), Some("anna@contoso.example"));
}

#[tokio::test]
async fn one_that_is_kept_nowhere_ends_and_gives_its_tokens_back() {
    let mut desk = Desk::set().await;
    desk.stage
        .around
        .keychain
        .away
        .store(true, Ordering::SeqCst);
    desk.choose(&desk.contoso()).await.unwrap();
    desk.stage.sign_in(false).await;
    desk.choose(&desk.fabrikam()).await.unwrap();
    desk.choose(&desk.contoso()).await.unwrap();
    assert_eq!(desk.somebody(), None);
    assert_eq!(
        revoked(&desk.stage.issuer),
        ["refresh-canary-1", "access-canary-1"]
    );
}

#[tokio::test]
async fn a_sign_in_under_way_is_given_up() {
    let mut desk = Desk::set().await;
    desk.choose(&desk.contoso()).await.unwrap();
    desk.stage
        .around
        .browser
        .somebody
        .store(false, Ordering::SeqCst);
    desk.stage.begin(false).await;
    let SessionState::SigningIn { link, .. } = desk.stage.host.session().state else {
        panic!("nobody signs in");
    };
    desk.choose(&desk.fabrikam()).await.unwrap();
    assert_eq!(failure(&desk.stage.settled().await), None);
    let link: url::Url = link.parse().unwrap();
    let port = link.port().unwrap();
    while tokio::net::TcpStream::connect(("127.0.0.1", port))
        .await
        .is_ok()
    {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn forgetting_signs_out_here_first_and_then_at_the_issuer() {
    let mut desk = Desk::set().await;
    let [contoso, fabrikam] = [desk.contoso(), desk.fabrikam()];
    desk.choose(&contoso).await.unwrap();
    desk.stage.sign_in(false).await;
    desk.choose(&fabrikam).await.unwrap();
    desk.stage.sign_in(false).await;
    // One that the app isn't for.
    desk.forget(&contoso).await.unwrap();
    assert_eq!(desk.kept(), ["[Fabrikam]"]);
    assert_eq!(desk.files(), 1);
    while revoked(&desk.stage.issuer).is_empty() {
        tokio::task::yield_now().await;
    }
    assert_eq!(revoked(&desk.stage.issuer), ["refresh-canary-1"]);
    // And the one that it is for.
    desk.forget(&fabrikam).await.unwrap();
    assert_eq!(desk.files(), 0);
    while revoked(&desk.other_issuer).len() < 2 {
        tokio::task::yield_now().await;
    }
    assert_eq!(desk.stage.host.session().portal, None);
    desk.restart().await;
    assert_eq!(desk.kept(), Vec::<String>::new());
    assert_eq!(desk.stage.host.session().portal, None);
}

#[tokio::test]
async fn a_sign_out_everywhere_asks_for_the_password_there_and_not_elsewhere() {
    let mut desk = Desk::set().await;
    desk.choose(&desk.contoso()).await.unwrap();
    desk.stage.sign_in(false).await;
    desk.stage.host.sign_out(SignOut { everywhere: true }).await;
    desk.choose(&desk.fabrikam()).await.unwrap();
    desk.stage.sign_in(false).await;
    assert_eq!(desk.other_issuer.script().asked.get("prompt"), None);
    desk.choose(&desk.contoso()).await.unwrap();
    desk.stage.sign_in(false).await;
    let prompt = desk.stage.issuer.script().asked.get("prompt").cloned();
    assert_eq!(prompt.as_deref(), Some("login"));
}

#[tokio::test]
async fn only_what_the_organisation_allows_is_used() {
    let managed: Settings = |[contoso, _], [issuer, _]| {
        format!("portals = [\"{contoso}\"]\nissuers = [\"{issuer}\"]\nothers = false\n")
    };
    let mut desk = Desk::set_with(Some(managed)).await;
    let [contoso, fabrikam] = [desk.contoso(), desk.fabrikam()];
    let session = desk.stage.host.session();
    assert_eq!(
        (session.portal, session.can_choose),
        (Some(contoso.clone()), false)
    );
    assert_eq!(desk.find(&fabrikam).await, Err(NotFound::NotAllowed));
    assert_eq!(desk.choose(&fabrikam).await, Err(NotFound::NotAllowed));
    assert_eq!(desk.forget(&contoso).await, Err(NotFound::NotAllowed));
    desk.stage.sign_in(false).await;
    assert!(desk.somebody().is_some());
    // The portal turns hostile, and names an issuer of its own.
    desk.stage
        .host
        .sign_out(SignOut { everywhere: false })
        .await;
    let theirs = desk.other_issuer.address.clone();
    desk.stage.portal.trusts(&theirs);
    let state = desk.stage.sign_in(false).await;
    assert_eq!(failure(&state), Some(SignInFailure::NotAllowed));
    assert_eq!(desk.find(&contoso).await, Err(NotFound::SignInNotAllowed));
    assert_eq!(desk.other_issuer.script().forms.len(), 0);
}

#[tokio::test]
async fn settings_that_cannot_be_read_let_nobody_in() {
    let mut desk = Desk::set_with(Some(|_, _| "portal = 1".to_owned())).await;
    let contoso = desk.contoso();
    let told = failure(&desk.stage.host.session().state);
    assert_eq!(told, Some(SignInFailure::SettingsUnreadable));
    assert!(!desk.stage.host.session().can_choose);
    assert_eq!(desk.find(&contoso).await, Err(NotFound::SettingsUnreadable));
    // Not even when the app is started for a portal.
    desk.stage.host = desk.stage.around.start(&contoso);
    let told = failure(&desk.stage.host.session().state);
    assert_eq!(told, Some(SignInFailure::SettingsUnreadable));
    let state = desk.stage.sign_in(false).await;
    assert_eq!(failure(&state), Some(SignInFailure::SettingsUnreadable));
    assert_eq!(desk.stage.issuer.script().forms.len(), 0);
}

#[tokio::test]
async fn an_app_that_was_started_for_one_portal_is_for_no_other() {
    let mut desk = Desk::set().await;
    desk.choose(&desk.fabrikam()).await.unwrap();
    let contoso = desk.contoso();
    desk.stage.host = desk.stage.around.start(&contoso);
    let session = desk.stage.host.session();
    assert_eq!((session.portal, session.can_choose), (Some(contoso), false));
    assert_eq!(desk.kept(), Vec::<String>::new());
    let refused = desk.choose(&desk.fabrikam()).await;
    assert_eq!(refused, Err(NotFound::NotAllowed));
    desk.restart().await;
    assert_eq!(desk.kept(), ["[Fabrikam]"]);
}

#[tokio::test]
async fn an_app_that_was_started_for_one_portal_leaves_the_list_alone() {
    let desk = Desk::set().await;
    let list = desk.stage.around.disk.path().join("organisations.json");
    let [contoso, fabrikam] = [desk.contoso(), desk.fabrikam()];
    let joined = json!({ "current": null, "organisations": [{ "portal": contoso, "name": null, "signInHost": null }] });
    fs::write(&list, joined.to_string()).unwrap();
    let bound = desk.stage.around.start(&contoso);
    // Meanwhile the person joins another organisation in the app that is for any.
    desk.choose(&fabrikam).await.unwrap();
    let before = fs::read_to_string(&list).unwrap();
    bound.introduce().await;
    assert_eq!(bound.session().organisation.as_deref(), Some("Contoso"));
    assert_eq!(fs::read_to_string(&list).unwrap(), before);
    fs::write(&list, "{").unwrap();
    let _bound = desk.stage.around.start(&contoso);
    assert_eq!(fs::read_to_string(&list).unwrap(), "{");
}
