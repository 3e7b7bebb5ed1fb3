//! A page as a person meets it: things are found by what they are and what they are called.

use crate::waiting::until;
use anyhow::{Context as _, Result, bail};
use fantoccini::{
    Client,
    elements::Element,
    error::{CmdError, ErrorStatus},
    wd::WebDriverCompatibleCommand,
};
use http::Method;
use serde_json::{Value, json};
use std::{fs, path::Path, time::Duration};
use url::Url;

/// How long a picture may take.
const SHUTTER: Duration = Duration::from_secs(20);

/// What a thing on a page is.
#[derive(Clone, Copy, Debug)]
pub enum Role {
    /// Acts when pressed.
    Button,
    /// Something can be typed or chosen in it.
    Field,
    /// Leads somewhere.
    Link,
    /// One of several, of which one is chosen.
    Radio,
}

impl Role {
    fn name(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Field => "field",
            Self::Link => "link",
            Self::Radio => "radio",
        }
    }
}

/// What is open in a window or a browser.
pub struct Page {
    client: Client,
}

impl Page {
    /// The page that `client` shows.
    #[must_use]
    pub fn of(client: Client) -> Self {
        Self { client }
    }

    /// What speaks to the driver.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Goes to `url`.
    ///
    /// # Errors
    ///
    /// When it can't be reached.
    pub async fn go_to(&self, url: &str) -> Result<()> {
        let went = self.client.goto(url).await;
        went.with_context(|| format!("Couldn't open {url}"))
    }

    /// Closes the browser's tab, and leaves an empty one.
    ///
    /// # Errors
    ///
    /// When it can't be closed.
    pub async fn close_tab(&self) -> Result<()> {
        let other = self.client.new_window(true).await?;
        self.client.close_window().await?;
        Ok(self.client.switch_to_window(other.handle).await?)
    }

    /// Presses what is called `name`, or begins with that.
    ///
    /// # Errors
    ///
    /// When there is nothing of that name to press.
    pub async fn press(&self, role: Role, name: &str) -> Result<()> {
        let pressed = until(&format!("the {} \"{name}\"", role.name()), async || {
            let Some(element) = self.find(role, name).await? else {
                return Ok(None);
            };
            unless_gone(element.click().await)
        })
        .await;
        self.with_page(pressed).await
    }

    /// Where the middle of what is called `name` is in the window, in CSS pixels from the top left.
    ///
    /// # Errors
    ///
    /// When there is nothing of that name.
    pub async fn middle_of(&self, role: Role, name: &str) -> Result<[f64; 2]> {
        let found = until(&format!("the {} \"{name}\"", role.name()), async || {
            self.find(role, name).await
        })
        .await;
        let element = json!(self.with_page(found).await?);
        let script = "arguments[0].scrollIntoView({ block: 'nearest', behavior: 'instant' });
            const { x, y, width, height } = arguments[0].getBoundingClientRect();
            return [x + width / 2, y + height / 2]";
        let middle = self.client.execute(script, vec![element]).await?;
        Ok(serde_json::from_value(middle)?)
    }

    /// Types into the field called `name`.
    ///
    /// # Errors
    ///
    /// When there is no such field.
    pub async fn type_into(&self, name: &str, text: &str) -> Result<()> {
        let typed = until(&format!("the field \"{name}\""), async || {
            let Some(field) = self.find(Role::Field, name).await? else {
                return Ok(None);
            };
            let typing = async {
                field.clear().await?;
                field.send_keys(text).await
            };
            unless_gone(typing.await)
        })
        .await;
        self.with_page(typed).await
    }

    /// Waits until `sentence` stands on the page.
    ///
    /// # Errors
    ///
    /// When it doesn't within half a minute; the message holds what stands there instead.
    pub async fn reads(&self, sentence: &str) -> Result<()> {
        let wanted = cleaned(sentence);
        let read = until(&format!("\"{wanted}\""), async || {
            Ok(self.text().await?.contains(&wanted).then_some(()))
        })
        .await;
        self.with_page(read).await
    }

    /// Waits until `sentence` no longer stands on the page.
    ///
    /// # Errors
    ///
    /// When it stays.
    pub async fn no_longer_reads(&self, sentence: &str) -> Result<()> {
        let unwanted = cleaned(sentence);
        let gone = until(&format!("\"{unwanted}\" to go"), async || {
            Ok((!self.text().await?.contains(&unwanted)).then_some(()))
        })
        .await;
        self.with_page(gone).await
    }

    /// Whether what is called `name` can be found and isn't greyed out.
    ///
    /// # Errors
    ///
    /// When the page can't be asked.
    pub async fn offers(&self, role: Role, name: &str) -> Result<bool> {
        match self.find(role, name).await? {
            Some(element) => Ok(element.attr("aria-disabled").await?.as_deref() != Some("true")),
            None => Ok(false),
        }
    }

    /// What a person can read on the page now, on one line.
    ///
    /// # Errors
    ///
    /// When the page can't be asked.
    pub async fn text(&self) -> Result<String> {
        let script = "return document.body ? document.body.innerText : ''";
        match self.client.execute(script, Vec::new()).await {
            Ok(text) => Ok(cleaned(text.as_str().unwrap_or_default())),
            // Between two pages there is nothing to read.
            Err(CmdError::Standard(refusal))
                if matches!(
                    refusal.error,
                    ErrorStatus::JavascriptError | ErrorStatus::NoSuchWindow
                ) =>
            {
                Ok(String::new())
            }
            Err(failure) => Err(failure.into()),
        }
    }

    /// The text of the first element that `selector` (CSS) finds.
    ///
    /// # Errors
    ///
    /// When the page can't be asked.
    pub async fn text_of(&self, selector: &str) -> Result<Option<String>> {
        let script = "return document.querySelector(arguments[0])?.innerText ?? null";
        let text = self.client.execute(script, vec![json!(selector)]).await?;
        Ok(text.as_str().map(cleaned))
    }

    /// Takes a picture once nothing moves any more.
    ///
    /// # Errors
    ///
    /// When it can't be taken or written.
    pub async fn picture(&self, path: &Path) -> Result<()> {
        let picture = self.pixels().await?;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, picture)?;
        Ok(())
    }

    /// The picture itself, as PNG.
    ///
    /// # Errors
    ///
    /// When it can't be taken.
    pub async fn pixels(&self) -> Result<Vec<u8>> {
        let settle = "const done = arguments[arguments.length - 1];
            document.fonts.ready.then(() => requestAnimationFrame(() =>
                requestAnimationFrame(() => setTimeout(done, 100))));";
        self.client.execute_async(settle, Vec::new()).await?;
        let screenshot = tokio::time::timeout(SHUTTER, self.client.screenshot()).await;
        Ok(screenshot.context("the window doesn't let itself be pictured")??)
    }

    /// Asks Chromium's developer tools; other browsers have none.
    ///
    /// # Errors
    ///
    /// When they refuse.
    pub async fn devtools(&self, name: &'static str, parameters: Value) -> Result<Value> {
        let answer = self.client.issue_cmd(Devtools { name, parameters }).await;
        answer.with_context(|| name.to_owned())
    }

    /// Closes the window or the browser.
    ///
    /// # Errors
    ///
    /// When its driver doesn't answer.
    pub async fn close(self) -> Result<()> {
        Ok(self.client.close().await?)
    }

    async fn find(&self, role: Role, name: &str) -> Result<Option<Element>> {
        let arguments = vec![json!(role.name()), json!(cleaned(name))];
        let script = include_str!("page/find.js");
        let found = match self.client.execute(script, arguments).await {
            Ok(found) => found,
            Err(CmdError::Standard(refusal)) if refusal.error == ErrorStatus::JavascriptError => {
                return Ok(None);
            }
            Err(failure) => return Err(failure.into()),
        };
        // WebDriver §12: the key under which a reference to an element is sent.
        let reference = &found["element-6066-11e4-a52e-4f735466cecf"];
        Ok(reference.as_str().map(|reference| {
            let reference = reference.to_owned().into();
            Element::from_element_id(self.client.clone(), reference)
        }))
    }

    /// Adds what stands on the page to a failure, for who reads it.
    async fn with_page<T>(&self, outcome: Result<T>) -> Result<T> {
        match outcome {
            Ok(outcome) => Ok(outcome),
            Err(failure) => {
                let text = self.text().await.unwrap_or_default();
                let url = self.client.current_url().await.map(|url| url.to_string());
                let url = url.unwrap_or_default();
                bail!("{failure:#}\nat {url} stands instead: {text}")
            }
        }
    }
}

/// What came of doing something to an element; `None` where it moved or went away under the finger, to look again.
fn unless_gone(done: Result<(), CmdError>) -> Result<Option<()>> {
    use ErrorStatus::{
        ElementClickIntercepted, ElementNotInteractable, JavascriptError, NoSuchElement,
        StaleElementReference,
    };
    match done {
        Ok(()) => Ok(Some(())),
        Err(CmdError::Standard(refusal))
            if matches!(
                refusal.error,
                StaleElementReference
                    | ElementClickIntercepted
                    | ElementNotInteractable
                    | NoSuchElement
                    // WebKit's way to say that the page went away while it looked for where the element is.
                    | JavascriptError
            ) =>
        {
            Ok(None)
        }
        Err(CmdError::Standard(refusal)) => {
            bail!("{}: {}", refusal.error, refusal.message)
        }
        Err(failure) => Err(failure.into()),
    }
}

/// ChromeDriver's way to the developer tools.
#[derive(Debug)]
struct Devtools {
    name: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for Devtools {
    fn endpoint(&self, driver: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        let session = session.unwrap_or_default();
        driver.join(&format!("session/{session}/goog/cdp/execute"))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.name, "params": self.parameters });
        (Method::POST, Some(body.to_string()))
    }
}

/// The text without the marks that keep directions apart, on one line.
fn cleaned(text: &str) -> String {
    let plain: String = text
        .chars()
        .filter(|character| !('\u{2066}'..='\u{2069}').contains(character))
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
