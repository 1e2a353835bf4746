//! One page in a new browser. Every test also checks that the page makes no request and logs nothing.

use std::any::Any;
use std::fs;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use crate::driver::Driver;

/// How long a page may take to load or to answer. Browsers are slow where much else runs.
const PATIENCE: Duration = Duration::from_secs(100);

/// Shows the page in a browser of its own, runs the check, and then requires that the page made no request and that
/// the console is empty.
#[track_caller]
pub fn with<C, F>(name: &str, html: &str, check: C)
where
    C: FnOnce(Browser) -> F,
    F: Future<Output = ()>,
{
    let file = folder().join(format!("{name}.html"));
    fs::write(&file, html).expect("the page is written");
    at(&file, |browser: Browser| async move {
        check(browser.clone()).await;
        browser.require_silence().await;
    });
}

/// Shows a file in a browser of its own and runs the check.
#[track_caller]
pub fn at<C, F>(file: &Path, check: C)
where
    C: FnOnce(Browser) -> F,
    F: Future<Output = ()>,
{
    let driver = Driver::start();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime starts");
    let client = runtime.block_on(connect(&driver.address));
    let browser = Browser { client: client.clone(), page: format!("file://{}", file.display()) };
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            browser.open("").await;
            check(browser.clone()).await;
        });
    }));
    // A failed check must not leave a browser behind, and its message must not be hidden by a second failure.
    let closed = runtime.block_on(client.close());
    outcome.unwrap_or_else(|message: Box<dyn Any + Send>| resume_unwind(message));
    closed.expect("the browser closes");
}

/// Where pages and pictures are written.
pub(crate) fn folder() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target"), PathBuf::from);
    let folder = target.join("browser");
    fs::create_dir_all(&folder).expect("the target folder can be written");
    folder.canonicalize().expect("the folder exists")
}

async fn connect(address: &str) -> Client {
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--window-size=1280,900",
    ];
    let mut options = json!({ "args": arguments });
    if let Ok(program) = std::env::var("CHROMIUM") {
        options["binary"] = json!(program);
    }
    let mut capabilities = Map::new();
    capabilities.insert("goog:chromeOptions".to_owned(), options);
    let patience = PATIENCE.as_millis();
    capabilities.insert("timeouts".to_owned(), json!({ "script": patience, "pageLoad": patience }));
    capabilities
        .insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL", "performance": "ALL" }));
    ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(address)
        .await
        .unwrap_or_else(|error| panic!("no browser: {error}; run .ci/parts/browser"))
}

/// A browser that shows one page.
#[derive(Clone)]
pub struct Browser {
    client: Client,
    page: String,
}

impl Browser {
    /// Loads the page anew, at a place of it as in `#404`.
    pub async fn open(&self, place: &str) {
        // Without the detour only the place would change.
        self.client.goto("about:blank").await.expect("an empty page opens");
        self.client.goto(&format!("{}{place}", self.page)).await.expect("the page opens");
        // On a busy machine the driver takes the empty page for the one that was asked for.
        let loaded = "return document.readyState === 'complete' && location.href !== 'about:blank'";
        let start = Instant::now();
        while self.js(loaded).await != json!(true) {
            assert!(start.elapsed() < PATIENCE, "the page does not load");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Runs a function body in the page.
    pub async fn js(&self, body: &str) -> Value {
        let answer = self.client.execute(body, Vec::new()).await;
        answer.unwrap_or_else(|error| panic!("{body}: {error}"))
    }

    /// Runs a function body that answers by its last argument.
    pub async fn js_async(&self, body: &str) -> Value {
        let answer = self.client.execute_async(body, Vec::new()).await;
        answer.unwrap_or_else(|error| panic!("{error}"))
    }

    /// A text that a function body gives.
    pub async fn text(&self, body: &str) -> String {
        self.js(body).await.as_str().unwrap_or_else(|| panic!("{body} gives no text")).to_owned()
    }

    /// The addresses of the entries that can be seen, in their order on the page.
    pub async fn visible(&self) -> Vec<String> {
        let body = "return [...document.querySelectorAll('main article')]
            .filter((article) => article.checkVisibility()).map((article) => article.id)";
        strings(&self.js(body).await)
    }

    /// Replaces what is searched for.
    pub async fn search(&self, text: &str) {
        let field = self.client.find(Locator::Id("page-search")).await.expect("a search field");
        field.clear().await.expect("the field is cleared");
        field.send_keys(text).await.expect("the field takes text");
    }

    /// Clicks on what a selector finds first.
    pub async fn click(&self, selector: &str) {
        let found = self.client.find(Locator::Css(selector)).await;
        let found = found.unwrap_or_else(|_| panic!("{selector} is not on the page"));
        found.click().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Clears search and filters.
    pub async fn reset(&self) {
        self.click("button[type=reset]").await;
        // The page reads the cleared fields in a task of its own.
        self.js_async("setTimeout(arguments[0])").await;
    }

    /// Chooses in the second filter.
    pub async fn choose(&self, value: &str) {
        let list = self.client.find(Locator::Id("page-filter")).await.expect("a second filter");
        list.select_by_value(value).await.unwrap_or_else(|error| panic!("{value}: {error}"));
    }

    /// Presses keys, wherever the focus is.
    pub async fn press(&self, keys: &str) {
        let focused = self.client.active_element().await.expect("an element has the focus");
        focused.send_keys(keys).await.expect("it takes keys");
    }

    /// Sets the width of the page, as a telephone would.
    pub async fn resize(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500 });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// Prefers `light` or `dark`, on `screen` or in `print`.
    pub async fn prefer(&self, scheme: &str, media: &str) {
        let feature = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": media, "features": feature }))
            .await;
    }

    /// Allows or forbids the page's own script, from the next load on.
    pub async fn allow_script(&self, allowed: bool) {
        self.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": !allowed })).await;
    }

    /// Writes a picture of what is seen.
    pub async fn picture(&self, name: &str) {
        let picture = self.cdp("Page.captureScreenshot", json!({ "format": "png" })).await;
        let data = picture["data"].as_str().expect("a picture");
        let bytes = BASE64_STANDARD.decode(data).expect("a picture in base 64");
        fs::write(folder().join(format!("{name}.png")), bytes).expect("the picture is written");
    }

    /// Writes the page as it is printed, and gives the PDF.
    pub async fn print(&self, name: &str) -> Vec<u8> {
        let printed = self.cdp("Page.printToPDF", json!({})).await;
        let data = printed["data"].as_str().expect("a document");
        let document = BASE64_STANDARD.decode(data).expect("a document in base 64");
        fs::write(folder().join(format!("{name}.pdf")), &document)
            .expect("the document is written");
        document
    }

    /// Takes what the console says as expected.
    pub async fn forget_console(&self) {
        let console = self.log("browser").await;
        assert!(!console.is_empty(), "nothing was expected");
    }

    /// Nothing was asked for but the page itself, and nothing complained.
    async fn require_silence(&self) {
        let console = self.log("browser").await;
        assert!(console.is_empty(), "the console has messages: {console:?}");
        let mut own = 0;
        for event in self.log("performance").await {
            let event = event["message"].as_str().expect("an event as text");
            let event: Value = serde_json::from_str(event).expect("an event in JSON");
            if event["message"]["method"] == "Network.requestWillBeSent" {
                let url = event["message"]["params"]["request"]["url"].as_str().unwrap_or_default();
                let page = url.split('#').next() == Some(self.page.as_str());
                assert!(
                    page || url == "about:blank" || url == "data:,",
                    "the page asked for {url}"
                );
                own += u32::from(page);
            }
        }
        assert!(own > 0, "the log of requests does not even name the page");
    }

    async fn log(&self, kind: &str) -> Vec<Value> {
        let log = self.command("se/log", json!({ "type": kind })).await;
        log.as_array().expect("a log is a list").clone()
    }

    async fn cdp(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.command("goog/cdp/execute", body).await
    }

    async fn command(&self, path: &'static str, body: Value) -> Value {
        let answer = self.client.issue_cmd(DriverCommand { path, body }).await;
        answer.unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}

/// The texts of a list.
#[must_use]
pub fn strings(list: &Value) -> Vec<String> {
    let texts = list.as_array().expect("a list").iter();
    texts.map(|text| text.as_str().expect("a text").to_owned()).collect()
}

/// A command that only this driver has.
#[derive(Debug)]
struct DriverCommand {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for DriverCommand {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
