//! Everything one journey needs, fresh: a screen, the service, the devices, the app in its window,
//! and a browser that the app opens.

mod around;
mod devices;
mod organisations;
mod provided;
mod starting;

use crate::{
    clock::MovableClock,
    company::{Company, Person},
    keyring::{Keyring, nobodys_bus},
    oidc_provider::OidcProvider,
    words::{Language, Words},
};
use crate::{
    page::{Page, Role},
    ports,
    program::Program,
    program_path,
    screen::Screen,
    target,
    waiting::until,
    web_driver::WebDriver,
};
use anyhow::{Context as _, Result};
pub use around::{Keychain, Time};

use around::{Around, Issuer, Portal};
use starting::{Serving, is_ready, start_devices, start_service, surroundings};
use std::{
    cell::Cell,
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// A journey's surroundings. What was started is ended in the order of the fields.
pub struct Stage {
    /// What stands in the app's window.
    pub app: Page,
    browser: Page,
    app_driver: WebDriver,
    _browser_driver: WebDriver,
    devices: Option<Program>,
    service: Option<Program>,
    provider: Option<OidcProvider>,
    /// The service of another organisation.
    elsewhere: Option<Program>,
    /// What every start of the app finds around it.
    environment: Vec<(&'static str, String)>,
    _keyring: Option<Keyring>,
    _screen: Screen,
    clock: Option<MovableClock>,
    /// Who is who.
    pub company: Company,
    /// What the app says, in its language.
    pub words: Words,
    serving: Serving,
    ports: [u16; 2],
    folder: TempDir,
    kept: PathBuf,
    pictures: Cell<usize>,
}

impl Stage {
    /// Sets the stage for the journey called `name`, in the demo's own company, and opens the app.
    ///
    /// # Errors
    ///
    /// When something on it can't be started.
    pub async fn set(name: &str, language: Language, time: Time) -> Result<Self> {
        Self::set_in(&Company::demo(), name, language, time).await
    }

    /// The same, but the portal goes away before the app opens.
    ///
    /// # Errors
    ///
    /// When something on it can't be started.
    pub async fn set_off_the_network(name: &str, language: Language, time: Time) -> Result<Self> {
        Self::raise(
            &Company::demo(),
            name,
            language,
            time,
            Around::demo(Portal::Away),
        )
        .await
    }

    /// The same, in the company that the file `organisation` describes.
    ///
    /// # Errors
    ///
    /// When something on it can't be started.
    pub async fn set_in(
        organisation: &Path,
        name: &str,
        language: Language,
        time: Time,
    ) -> Result<Self> {
        Self::raise(
            organisation,
            name,
            language,
            time,
            Around::demo(Portal::There),
        )
        .await
    }

    /// The same, but nobody tells the app where the portal is, and the computer has a keychain.
    ///
    /// # Errors
    ///
    /// When something on it can't be started.
    pub async fn set_without_a_portal(name: &str, language: Language) -> Result<Self> {
        let around = Around {
            keychain: Keychain::There,
            bound: false,
            ..Around::demo(Portal::There)
        };
        Self::raise(&Company::demo(), name, language, Time::Real, around).await
    }

    async fn raise(
        organisation: &Path,
        name: &str,
        language: Language,
        time: Time,
        around: Around,
    ) -> Result<Self> {
        let folder = TempDir::with_prefix("journey-")?;
        let kept = target().join("journeys").join(name);
        if kept.exists() {
            fs::remove_dir_all(&kept)?;
        }
        fs::create_dir_all(&kept)?;
        let clock = match time {
            Time::Real => None,
            Time::Movable => Some(MovableClock::in_folder(folder.path())?),
        };
        let screen = Screen::start()?;
        let ports = [ports::free()?, ports::free()?];
        let portal = format!("http://127.0.0.1:{}", ports[0]);
        let company = Company::read(organisation)?;
        let (serving, provider) = match around.issuer {
            Issuer::Demo => (Serving::Demo(organisation.to_owned()), None),
            Issuer::OidcProvider(tokens) => {
                let (serving, provider) =
                    provided::prepare(&company, ports, tokens, folder.path(), &kept).await?;
                (serving, Some(provider))
            }
        };
        let service = start_service(&serving, folder.path(), &kept, ports, clock.as_ref())?;
        is_ready(ports).await.with_context(|| service.log())?;
        let devices = match serving {
            Serving::Demo(_) => Some(start_devices(
                folder.path(),
                &kept,
                &portal,
                clock.as_ref(),
            )?),
            Serving::Configured(_) => None,
        };
        let service = Some(service).filter(|_| around.portal == Portal::There);

        let keyring = match around.keychain {
            Keychain::There => Some(Keyring::start(folder.path(), &kept).await?),
            Keychain::Missing => None,
        };
        let bus = keyring
            .as_ref()
            .map_or_else(|| nobodys_bus(folder.path()), |it| it.address().to_owned());
        let mut environment = surroundings(folder.path(), &screen, language)?;
        environment.push(("DBUS_SESSION_BUS_ADDRESS", bus));
        environment.extend(clock.iter().flat_map(MovableClock::environment));
        if provider.is_some() {
            let (name, value) = provided::TALKATIVE_APP;
            environment.push((name, value.to_owned()));
        }
        let mut app_driver = WebDriver::of_app(&environment, &kept)?;
        let mut browser_driver = WebDriver::of_chromium(&kept)?;
        let program = program_path("company-portal");
        let bound = ["--portal", &portal];
        let arguments: &[&str] = if around.bound { &bound } else { &[] };
        let app = app_driver.open_app(&program, arguments).await?;
        let browser = browser_driver.open_chromium(language.tag()).await?;
        Ok(Self {
            app,
            browser,
            app_driver,
            _browser_driver: browser_driver,
            devices,
            service,
            provider,
            elsewhere: None,
            environment,
            _keyring: keyring,
            _screen: screen,
            clock,
            company,
            words: Words::of(language)?,
            serving,
            ports,
            folder,
            kept,
            pictures: Cell::new(0),
        })
    }

    /// What the app should say under `id`.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub async fn app_says(&self, id: &str, variables: &[(&str, &str)]) -> Result<()> {
        self.app.reads(&self.words.begins(id, variables)?).await
    }

    /// Presses the app's button that is called as `id` says.
    pub async fn press(&self, id: &str) -> Result<()> {
        self.app
            .press(Role::Button, &self.words.say(id, &[])?)
            .await
    }

    /// The browser, once the app has opened an address in it.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub async fn browser(&self) -> Result<&Page> {
        let handed_over = self.folder.path().join("opened");
        let url = until("the app to open the browser", async || {
            Ok(fs::read_to_string(&handed_over).ok())
        })
        .await?;
        fs::remove_file(&handed_over)?;
        self.browser.go_to(url.trim()).await?;
        Ok(&self.browser)
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
        self.browser.press(Role::Button, &button).await
    }

    /// Closes the app and opens it again.
    ///
    /// # Errors
    ///
    /// When it doesn't open any more.
    pub async fn restart_app(&mut self) -> Result<()> {
        self.close_app().await?;
        self.open_app().await
    }

    /// Closes the app.
    ///
    /// # Errors
    ///
    /// When it doesn't.
    pub async fn close_app(&self) -> Result<()> {
        Ok(self.app.client().clone().close().await?)
    }

    /// Opens the app that was closed.
    ///
    /// # Errors
    ///
    /// When it doesn't open any more.
    pub async fn open_app(&mut self) -> Result<()> {
        let (program, portal) = (program_path("company-portal"), self.portal());
        let arguments = ["--portal", &portal];
        self.app = self.app_driver.open_app(&program, &arguments).await?;
        Ok(())
    }

    /// Whether the app has opened an address in the browser that nobody has looked at yet.
    #[must_use]
    pub fn app_opened_browser(&self) -> bool {
        self.folder.path().join("opened").exists()
    }

    /// Where programs keep what is theirs.
    #[must_use]
    pub fn app_data(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// What stands in the browser.
    #[must_use]
    pub fn in_browser(&self) -> &Page {
        &self.browser
    }

    /// Keeps a picture of the app's window, for looking at.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub async fn picture(&self, name: &str) -> Result<()> {
        self.app.picture(&self.next_picture(name)).await
    }

    /// Keeps a picture of the browser, for looking at.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub async fn browser_picture(&self, name: &str) -> Result<()> {
        self.browser.picture(&self.next_picture(name)).await
    }

    fn next_picture(&self, name: &str) -> PathBuf {
        self.pictures.set(self.pictures.get() + 1);
        let number = self.pictures.get();
        self.kept.join(format!("{number:02}-{name}.png"))
    }

    /// The portal's address.
    #[must_use]
    pub fn portal(&self) -> String {
        format!("http://127.0.0.1:{}", self.ports[0])
    }

    /// Lets `seconds` pass.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub fn let_pass(&self, seconds: u32) -> Result<()> {
        let clock = self.clock.as_ref();
        clock.context("this stage has real time")?.jump(seconds)
    }

    /// Takes the portal off the network, as far as anybody can tell.
    pub fn lose_the_network(&mut self) {
        self.service = None;
    }

    /// Brings it back.
    ///
    /// # Errors
    ///
    /// When it can't be had.
    pub async fn find_the_network(&mut self) -> Result<()> {
        let clock = self.clock.as_ref();
        let service = start_service(
            &self.serving,
            self.folder.path(),
            &self.kept,
            self.ports,
            clock,
        )?;
        self.service = Some(service);
        is_ready(self.ports).await
    }
}
