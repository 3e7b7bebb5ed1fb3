//! A page as somebody meets it who has a keyboard and no mouse, in Chromium: keys go down and up, and what has the focus
//! is what a screen reader says it is.

use crate::{page::Page, waiting::until};
use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Value, json};
use std::{cell::RefCell, fmt::Write as _};

/// The most steps from one thing to another: a page that needs more has lost whoever walks through it.
const FAR: usize = 90;

/// A key that isn't a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// On to the next.
    Tab,
    /// Back to the one before.
    ShiftTab,
    /// Follows a link, presses a button, sends a form.
    Enter,
    /// Out of whatever is open.
    Escape,
    /// Presses a button, switches a box.
    Space,
    /// On to the next of a few things of which one is chosen.
    Down,
    /// Takes all that stands in a field, so that what is typed takes its place.
    All,
}

impl Key {
    /// Its name (UI Events KeyboardEvent key Values), its code on Windows, and what it types.
    fn spelled(self) -> (&'static str, u32, &'static str) {
        match self {
            Self::Tab | Self::ShiftTab => ("Tab", 9, ""),
            Self::Enter => ("Enter", 13, "\r"),
            Self::Escape => ("Escape", 27, ""),
            Self::Space => (" ", 32, " "),
            Self::Down => ("ArrowDown", 40, ""),
            Self::All => ("a", 65, ""),
        }
    }

    /// What is held down with it (Chrome DevTools Protocol, `Input.dispatchKeyEvent`).
    fn held(self) -> u32 {
        match self {
            Self::All => 2,
            Self::ShiftTab => 8,
            Self::Tab | Self::Enter | Self::Escape | Self::Space | Self::Down => 0,
        }
    }
}

/// A keyboard in front of a page, and a record of where it led.
pub struct Keyboard<'a> {
    page: &'a Page,
    record: RefCell<String>,
}

impl<'a> Keyboard<'a> {
    /// In front of `page`.
    #[must_use]
    pub fn before(page: &'a Page) -> Self {
        Self {
            page,
            record: RefCell::default(),
        }
    }

    /// Where it led, one stop a line.
    #[must_use]
    pub fn record(&self) -> String {
        self.record.borrow().clone()
    }

    /// Begins a chapter of the record.
    pub fn chapter(&self, title: &str) {
        self.note(&format!("\n# {title}"));
    }

    /// Types into whatever has the focus.
    ///
    /// # Errors
    ///
    /// When the browser refuses.
    pub async fn types(&self, text: &str) -> Result<()> {
        self.page
            .devtools("Input.insertText", json!({ "text": text }))
            .await?;
        Ok(())
    }

    /// Presses a key.
    ///
    /// # Errors
    ///
    /// When the browser refuses.
    pub async fn presses(&self, key: Key) -> Result<()> {
        let (name, code, text) = key.spelled();
        for kind in ["keyDown", "keyUp"] {
            let text = if kind == "keyDown" { text } else { "" };
            let mut event = json!({
                "type": kind,
                "key": name,
                "code": match name {
                    " " => "Space",
                    "a" => "KeyA",
                    name => name,
                },
                "windowsVirtualKeyCode": code,
                "modifiers": key.held(),
            });
            if key == Key::All && kind == "keyDown" {
                // What the keys do beside being heard is the system's to say, which isn't there.
                event["commands"] = json!(["selectAll"]);
            }
            if !text.is_empty() {
                event["text"] = json!(text);
            }
            self.page.devtools("Input.dispatchKeyEvent", event).await?;
        }
        Ok(())
    }

    /// What has the focus: its role and its name, as a screen reader says them.
    ///
    /// # Errors
    ///
    /// When the browser doesn't say.
    pub async fn focus(&self) -> Result<String> {
        Ok(self.focused().await?.1)
    }

    /// The same with what the browser itself calls the thing, which tells two of one name apart.
    async fn focused(&self) -> Result<(Value, String)> {
        let asked = json!({ "expression": "document.activeElement" });
        let element = self.page.devtools("Runtime.evaluate", asked).await?;
        let asked = json!({ "objectId": element["result"]["objectId"], "fetchRelatives": false });
        let tree = self
            .page
            .devtools("Accessibility.getPartialAXTree", asked)
            .await?;
        let told = tree["nodes"].as_array().and_then(|nodes| nodes.first());
        let told = told.context("what has the focus is told of")?;
        let text = |part: &str| told[part]["value"].as_str().unwrap_or_default().to_owned();
        let name = text("name").replace(['\u{2068}', '\u{2069}'], "");
        let thing = told["backendDOMNodeId"].clone();
        Ok((thing, format!("{} \"{name}\"", text("role"))))
    }

    /// Goes on until it comes to something for the second time, and notes every stop: everything there is, once round.
    ///
    /// # Errors
    ///
    /// When the focus stays where it is, or never comes round.
    pub async fn goes_round(&self) -> Result<()> {
        let mut seen = Vec::new();
        self.note("Round:");
        for _ in 0..FAR {
            self.presses(Key::Tab).await?;
            let (thing, stop) = self.focused().await?;
            if seen.contains(&thing) {
                ensure!(seen.len() > 1, "the focus stays on {stop}");
                return Ok(());
            }
            // Behind the last thing of a page stands the browser.
            let is_browser = stop.starts_with("none") || stop.starts_with("RootWebArea");
            self.note(&if is_browser {
                "  (the browser)".to_owned()
            } else {
                format!("  {stop}")
            });
            seen.push(thing);
        }
        bail!("the focus doesn't come round:\n{}", self.record())
    }

    /// Goes on until what has the focus begins with `wanted`, and notes every stop.
    ///
    /// # Errors
    ///
    /// When it isn't on the way; the message holds what is.
    pub async fn walks_to(&self, wanted: &str) -> Result<()> {
        self.walks(Key::Tab, wanted).await
    }

    /// The same, backwards.
    ///
    /// # Errors
    ///
    /// When it isn't on the way; the message holds what is.
    pub async fn walks_back_to(&self, wanted: &str) -> Result<()> {
        self.walks(Key::ShiftTab, wanted).await
    }

    async fn walks(&self, key: Key, wanted: &str) -> Result<()> {
        let mut stops = Vec::new();
        for _ in 0..FAR {
            self.presses(key).await?;
            let stop = self.focus().await?;
            self.note(&stop);
            if stop.starts_with(wanted) {
                return Ok(());
            }
            stops.push(stop);
        }
        bail!(
            "{wanted} isn't on the way. There are:\n{}",
            stops.join("\n")
        )
    }

    /// Waits until what begins with `wanted` has the focus without a further key, and notes it.
    ///
    /// # Errors
    ///
    /// When something else has it; the message says what.
    pub async fn is_led_to(&self, wanted: &str) -> Result<()> {
        let led = until(&format!("the focus on {wanted}"), async || {
            Ok(self.focus().await?.starts_with(wanted).then_some(()))
        })
        .await;
        if let Err(failure) = led {
            bail!("{failure:#}; {} has it", self.focus().await?);
        }
        self.note(&format!("→ {}", self.focus().await?));
        Ok(())
    }

    /// Presses a key, and notes it.
    ///
    /// # Errors
    ///
    /// When the browser refuses.
    pub async fn strikes(&self, key: Key) -> Result<()> {
        let name = match key {
            Key::Space => "Space",
            Key::All => "Control+a",
            key => key.spelled().0,
        };
        self.note(&format!("[{name}]"));
        self.presses(key).await
    }

    /// What the browser holds of `expression`, a piece of JavaScript.
    ///
    /// # Errors
    ///
    /// When it can't be worked out.
    pub async fn holds(&self, expression: &str) -> Result<Value> {
        let asked = json!({ "expression": expression, "returnByValue": true });
        let answer = self.page.devtools("Runtime.evaluate", asked).await?;
        Ok(answer["result"]["value"].clone())
    }

    fn note(&self, line: &str) {
        // Writing into a string doesn't fail.
        let _ = writeln!(self.record.borrow_mut(), "{line}");
    }
}
