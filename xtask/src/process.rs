//! Child processes: run one, read one, stream one, or capture one. A failure names the line that was run.
//!
//! Children stay in this process's group, so the terminal's Ctrl-C reaches them as well.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, ensure};

/// Runs it with this process's own input and output.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_start(command))?;
    succeeded(status, command)
}

/// Runs it and returns what it wrote to standard output; its standard error is dropped.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::null()).output().with_context(|| cannot_start(command))?;
    ensure!(output.status.success(), "`{}` failed ({})", line(command), output.status);
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs it, passes its standard output on as it comes, and gives each line of it to `listen`.
pub(crate) fn run_streaming(command: &mut Command, mut listen: impl FnMut(&str)) -> Result<()> {
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| cannot_start(command))?;
    if let Some(stdout) = child.stdout.take() {
        each_line(stdout, |line| {
            io::stdout().write_all(line.as_bytes())?;
            listen(line);
            Ok(())
        })?;
    }
    succeeded(child.wait()?, command)
}

/// Runs it without a word, and gives each line it writes to `listen`: standard output and standard error in one stream.
pub(crate) fn run_captured(command: &mut Command, listen: impl FnMut(&str)) -> Result<()> {
    run_captured_until(command, None, listen)
}

/// The same; if it has not ended by then, it is killed.
pub(crate) fn run_captured_until(
    command: &mut Command,
    end: Option<Instant>,
    mut listen: impl FnMut(&str),
) -> Result<()> {
    let (reader, writer) = io::pipe().context("cannot make a pipe")?;
    command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer);
    let child = Mutex::new(command.spawn().with_context(|| cannot_start(command))?);
    // The command holds the writing ends: while it does, the stream never ends.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let (ended, ending) = mpsc::channel::<()>();
    let is_late = thread::scope(|scope| {
        let child = &child;
        let watch = scope.spawn(move || {
            let Some(end) = end else { return false };
            let is_late = ending.recv_timeout(end.saturating_duration_since(Instant::now()))
                == Err(RecvTimeoutError::Timeout);
            if is_late {
                // One that has just ended by itself is what we want, too.
                let _ = lock(child).kill();
            }
            is_late
        });
        let read = each_line(reader, |line| {
            listen(line);
            Ok(())
        });
        drop(ended);
        read.map(|()| watch.join().unwrap_or_default())
    })?;
    ensure!(!is_late, "`{}` did not end in time", line(command));
    let status = lock(&child).wait()?;
    succeeded(status, command)
}

fn lock(child: &Mutex<Child>) -> MutexGuard<'_, Child> {
    child.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An error that names the command, unless it ended well.
fn succeeded(status: ExitStatus, command: &Command) -> Result<()> {
    ensure!(status.success(), "`{}` failed ({status})", line(command));
    Ok(())
}

/// Gives each line to `act`, with the break at its end.
fn each_line(stream: impl Read, mut act: impl FnMut(&str) -> Result<()>) -> Result<()> {
    let mut stream = BufReader::new(stream);
    let mut bytes = Vec::new();
    while stream.read_until(b'\n', &mut bytes)? > 0 {
        act(&String::from_utf8_lossy(&bytes))?;
        bytes.clear();
    }
    Ok(())
}

fn cannot_start(command: &Command) -> String {
    format!("cannot start `{}`", line(command))
}

/// The command as one would type it: the program's name without its folder.
pub(crate) fn line(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let program = program.file_stem().unwrap_or(program.as_os_str());
    std::iter::once(program)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
