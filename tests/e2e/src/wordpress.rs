//! Sites of WordPress with the plugin, as `cargo xtask test` has set them up: each is served by PHP once a test visits it, and
//! until the tests end. Their pages are those of `wordpress/tests/posts.php`.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use serde_json::json;

use crate::driver::{answers, free_port};
use crate::engine::Engine;
use crate::outcome::{applies_in, is_skipped};
use crate::reader::Reader;
use crate::settings;
use crate::site::Site;

/// Everybody's, on every site.
const PASSWORD: &str = "password";
/// How often a port is tried that was free a moment ago.
const TRIES: usize = 5;
/// How many requests are answered at a time: an editor makes a hundred.
const WORKERS: &str = "3";

/// The sites that are served already.
static SERVED: Mutex<BTreeMap<&'static str, Arc<WordPress>>> = Mutex::new(BTreeMap::new());

/// A site of one version.
pub struct WordPress {
    address: String,
    folder: PathBuf,
    /// Their paths, by name.
    pages: BTreeMap<String, String>,
    /// Ends the server with this process: it sees the end of its input.
    _guard: Child,
}

impl WordPress {
    /// The site of a version, served. None where there is nothing to try, which is written down: in the other engines, and on a
    /// machine without WordPress.
    #[track_caller]
    pub fn of(version: &'static str) -> Option<Arc<Self>> {
        if !applies_in(&[Engine::Chromium], "one browser visits WordPress; the quiz is that of other pages") {
            return None;
        }
        let Some(folder) = settings::wordpress() else {
            is_skipped("there is no WordPress on this machine");
            return None;
        };
        let mut served = SERVED.lock().expect("no test fails while a site is being started");
        let site = served.entry(version).or_insert_with(|| Arc::new(Self::serve(&folder, version)));
        Some(Arc::clone(site))
    }

    fn serve(folder: &Path, version: &str) -> Self {
        let pages = folder.join(format!("{version}-pages.json"));
        let pages = fs::read(&pages).unwrap_or_else(|error| panic!("{}: {error}", pages.display()));
        let pages = serde_json::from_slice(&pages).expect("pages have names and paths");
        let folder = folder.join(version);
        let (port, guard) = (0..TRIES)
            .find_map(|_| start(&folder).expect("PHP is there, and a shell"))
            .unwrap_or_else(|| panic!("PHP ended {TRIES} times before it could be spoken to"));
        Self { address: format!("http://127.0.0.1:{port}"), folder, pages, _guard: guard }
    }

    /// A reader with an empty page of another site open, in a view of this size.
    #[track_caller]
    pub fn visitor(&self, width: u32, height: u32) -> Reader {
        let reader = Reader::opens(Site::with(""));
        reader.views(width, height);
        reader
    }

    /// Where something on the site is.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// Where the page of this name is.
    #[track_caller]
    pub fn page(&self, name: &str) -> String {
        self.address(self.pages.get(name).unwrap_or_else(|| panic!("no page is called {name}")))
    }

    /// Where posts are into which an address was pasted, by who did it: `admin` and `author`.
    #[track_caller]
    pub fn pastes(&self, address: &str) -> BTreeMap<String, String> {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../wordpress/tests/paste.php");
        let ran =
            Command::new("php").arg(script).arg(&self.folder).arg(address).output().expect("PHP is there");
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        let paths: BTreeMap<String, String> = serde_json::from_slice(&ran.stdout).expect("names and paths");
        paths.into_iter().map(|(name, path)| (name, self.address(&path))).collect()
    }

    /// What PHP has noted of the plugin's own files since the site was set up.
    pub fn complaints(&self) -> Vec<String> {
        let log = fs::read_to_string(self.folder.join("wp-content/debug.log")).unwrap_or_default();
        log.lines().filter(|line| line.contains("plugins/hontou/")).map(str::to_owned).collect()
    }

    /// Logs somebody in.
    #[track_caller]
    pub fn logs_in(&self, reader: &Reader, user: &str) {
        const FILL: &str = "document.querySelector('#user_login').value = arguments[0];
            document.querySelector('#user_pass').value = arguments[1];
            document.querySelector('#wp-submit').click()";
        reader.goes_to(&self.address("/wp-login.php"));
        // The form gives itself the focus a moment after the page is there, and empties a field with it.
        reader.waits_until("document.activeElement?.id === 'user_login'");
        reader.page(FILL, vec![json!(user), json!(PASSWORD)]);
        reader.waits_until("location.pathname.startsWith('/wp-admin/')");
    }
}

/// Writes what the reader sees into the folder that `HONTOU_PICTURES` names, if it names one: for somebody to look at.
#[track_caller]
pub fn keeps_picture(reader: &Reader, name: &str) {
    if let Some(folder) = env::var_os("HONTOU_PICTURES") {
        let file = Path::new(&folder).join(format!("{name}.png"));
        fs::write(&file, reader.sight()).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
}

/// PHP serving a folder, with the process that ends it; none if the port was taken meanwhile.
fn start(folder: &Path) -> io::Result<Option<(u16, Child)>> {
    let port = free_port();
    let mut php = Command::new("php")
        .args(["-S", &format!("127.0.0.1:{port}"), "-t"])
        .arg(folder)
        .env("PHP_CLI_SERVER_WORKERS", WORKERS)
        // Its workers outlive it, unless all of its group is ended.
        .process_group(0)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let guard = Command::new("sh")
        .args(["-c", r#"cat > /dev/null; kill -- "-$1""#, "sh", &php.id().to_string()])
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    Ok(answers(&mut php, port).then_some((port, guard)))
}
