//! Signing in on a stage: in the browser that the app opens, or in the tab of the website, which leaves the portal for
//! it and comes back.

use super::{Host, Stage};
use crate::{
    company::Person,
    page::{Page, Role},
    tls::NAME,
    waiting::until,
};
use anyhow::Result;
use std::fs;

impl Stage {
    /// That the sign-in screen is there and waits to be pressed.
    ///
    /// # Errors
    ///
    /// When it isn't.
    pub async fn is_signed_out(&self) -> Result<()> {
        let what_follows = match self.host {
            Host::App => "signing-in-browser-opens",
            Host::Website(_) | Host::PhonesWebsite => "signing-in-page-follows",
        };
        self.app_says(what_follows, &[]).await
    }

    /// Opens an address of the website, which begins with a slash, as a link from outside does.
    ///
    /// # Errors
    ///
    /// When it can't be reached.
    pub async fn visit(&self, address: &str) -> Result<()> {
        self.app.go_to(&format!("https://{NAME}{address}")).await
    }

    /// Takes the cookies of the portal and of the issuer from the website's browser, which then knows nobody.
    ///
    /// # Errors
    ///
    /// When they can't be taken.
    pub async fn lose_cookies(&self) -> Result<()> {
        let client = self.app.client();
        client.delete_all_cookies().await?;
        let issuer = format!(
            "http://localhost:{}/.well-known/openid-configuration",
            self.ports[1]
        );
        self.app.go_to(&issuer).await?;
        Ok(client.delete_all_cookies().await?)
    }

    /// That a sign-in is under way: the app says so under `id`, and on the website nothing of the portal is left.
    ///
    /// # Errors
    ///
    /// When none is.
    pub async fn is_signing_in(&self, id: &str, variables: &[(&str, &str)]) -> Result<()> {
        match self.host {
            Host::App => self.app_says(id, variables).await,
            Host::Website(_) | Host::PhonesWebsite => self.has_left_the_portal().await,
        }
    }

    async fn has_left_the_portal(&self) -> Result<()> {
        until("the issuer's page", async || {
            let url = self.app.client().current_url().await?;
            Ok((url.host_str() == Some("localhost")).then_some(()))
        })
        .await
    }

    /// Ends the issuer's own session, too, which it asks about on the website; it leads back to the portal.
    ///
    /// # Errors
    ///
    /// When it doesn't ask, or leads elsewhere.
    pub async fn sign_out_at_the_issuer(&self) -> Result<()> {
        match self.host {
            Host::App => Ok(()),
            Host::Website(_) | Host::PhonesWebsite => {
                let words = &self.words;
                self.app.reads(&words.say("sign-out-heading", &[])?).await?;
                self.press("sign-out-button").await?;
                self.is_signed_out().await
            }
        }
    }

    /// What the browser says under `id` when the person is done there; the website's is the portal again by then.
    ///
    /// # Errors
    ///
    /// When it says something else.
    pub async fn browser_ends_with(&self, id: &str) -> Result<()> {
        match self.host {
            Host::App => self.in_browser().reads(&self.words.say(id, &[])?).await,
            Host::Website(_) | Host::PhonesWebsite => Ok(()),
        }
    }

    /// The browser, once the app has opened an address in it; on the website, the tab itself.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub async fn browser(&self) -> Result<&Page> {
        let Some(browser) = &self.browser else {
            return Ok(&self.app);
        };
        let handed_over = self.folder.path().join("opened");
        let url = until("the app to open the browser", async || {
            Ok(fs::read_to_string(&handed_over).ok())
        })
        .await?;
        fs::remove_file(&handed_over)?;
        browser.go_to(url.trim()).await?;
        Ok(browser)
    }

    /// Signs `person` in at the browser: picks them, types their password, and sends it.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub async fn sign_in(&self, person: &Person) -> Result<()> {
        self.fill_in(person).await?;
        self.send_in().await
    }

    /// Picks `person` at the browser and types their password, without sending it.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub async fn fill_in(&self, person: &Person) -> Result<()> {
        let browser = self.browser().await?;
        let words = &self.words;
        browser.press(Role::Link, &person.display_name).await?;
        // Not every driver waits for the page that a link leads to.
        until("the page with the person picked", async || {
            let picked = browser.client().current_url().await?;
            let loaded = "return document.readyState === 'complete'";
            let there = picked
                .query()
                .is_some_and(|query| query.contains("person="))
                && browser.client().execute(loaded, Vec::new()).await? == true;
            Ok(there.then_some(()))
        })
        .await?;
        let password = words.say("sign-in-password", &[])?;
        browser.type_into(&password, &person.password).await?;
        self.browser_picture("sign-in-page").await
    }

    /// Sends what was filled in at the browser.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub async fn send_in(&self) -> Result<()> {
        let button = self.words.say("sign-in-button", &[])?;
        self.in_browser().press(Role::Button, &button).await
    }

    /// Whether the app has opened an address in the browser that nobody has looked at yet.
    #[must_use]
    pub fn app_opened_browser(&self) -> bool {
        self.folder.path().join("opened").exists()
    }

    /// What stands in the browser; on the website, in the tab itself.
    #[must_use]
    pub fn in_browser(&self) -> &Page {
        self.browser.as_ref().unwrap_or(&self.app)
    }

    /// Keeps a picture of the browser, for looking at.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub async fn browser_picture(&self, name: &str) -> Result<()> {
        let picture = self.next_picture(name);
        self.in_browser().picture(&picture).await
    }
}
