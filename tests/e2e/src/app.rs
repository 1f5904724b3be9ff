//! Apps that were built with npm's package, as their visitors get them.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStdout, Command, Stdio};

use crate::server::Server;
use crate::settings;

/// An app that is served. It ends with the value.
pub struct App {
    /// Where it is.
    pub address: String,
    serving: Serving,
}

enum Serving {
    /// A folder of files, as any server has them.
    Files(Server),
    /// A program of its own, which renders each page.
    /// What it prints stays open: Node ends where nobody hears it.
    Program { program: Child, _said: BufReader<ChildStdout> },
}

impl App {
    /// One that was built into a folder of files.
    #[track_caller]
    pub fn of_files(name: &str) -> Self {
        let server = Server::of(settings::apps().join(name).join("dist"));
        Self { address: format!("{}/index.html", server.origin()), serving: Serving::Files(server) }
    }

    /// One of Next.js, on its own server.
    #[track_caller]
    pub fn of_next() -> Self {
        let mut node = Command::new("node");
        node.args(["node_modules/next/dist/bin/next", "start", "--hostname", "127.0.0.1", "--port", "0"]);
        node.current_dir(settings::apps().join("next")).env("NEXT_TELEMETRY_DISABLED", "1");
        let mut program =
            node.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("Node.js is on PATH");
        let mut said = BufReader::new(program.stdout.take().expect("it is piped"));
        let mut lines = said.by_ref().lines().map_while(Result::ok);
        let address = lines
            .find_map(|line| Some(format!("http://127.0.0.1:{}/", line.split("127.0.0.1:").nth(1)?.trim())));
        let Some(address) = address else {
            program.kill().ok();
            panic!("Next.js did not say where it is");
        };
        Self { address, serving: Serving::Program { program, _said: said } }
    }
}

impl Drop for App {
    fn drop(&mut self) {
        if let Serving::Program { program, .. } = &mut self.serving {
            // It may have ended by itself.
            program.kill().ok();
            program.wait().ok();
        }
    }
}

impl App {
    /// What was asked of a server of files so far.
    pub fn requests(&self) -> Vec<String> {
        match &self.serving {
            Serving::Files(server) => server.requests(),
            Serving::Program { .. } => Vec::new(),
        }
    }
}
