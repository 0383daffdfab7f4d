//! How WebKitGTK draws the window. With NVIDIA's own driver its newer way of handing over pictures
//! (DMA-BUF) often leaves the window blank; the older way works everywhere.

use std::path::Path;

/// Makes WebKitGTK draw the older way.
pub const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Starts the program anew with [`VARIABLE`] set, where NVIDIA's driver runs and the user hasn't set it to
/// anything: WebKitGTK reads it from the environment that the process began with. Comes back in every other
/// case, also when starting anew fails.
#[cfg(target_os = "linux")]
pub fn mend() {
    use std::os::unix::process::CommandExt;

    if !helps(Path::new("/"), std::env::var_os(VARIABLE).is_some()) {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        let arguments = std::env::args_os().skip(1);
        let error = std::process::Command::new(program)
            .args(arguments)
            .env(VARIABLE, "1")
            .exec();
        tracing::warn!(%error, "not started anew with {VARIABLE}");
    }
}

/// Nothing to mend: only WebKitGTK draws this way.
#[cfg(not(target_os = "linux"))]
pub fn mend() {}

/// Whether setting the variable helps: NVIDIA's driver is loaded, and the user didn't decide.
#[cfg_attr(not(target_os = "linux"), expect(dead_code))]
fn helps(root: &Path, decided: bool) -> bool {
    !decided && root.join("proc/driver/nvidia/version").exists()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_variable_is_set_for_that_driver_alone_and_never_against_the_user() {
        let root = std::env::temp_dir().join(format!("tib-rendering-{}", std::process::id()));
        assert!(!helps(&root, false), "no driver");
        let driver = root.join("proc/driver/nvidia");
        std::fs::create_dir_all(&driver).unwrap();
        std::fs::write(driver.join("version"), "NVRM version: 550.67").unwrap();
        assert!(helps(&root, false));
        assert!(!helps(&root, true), "set to anything by the user");
        std::fs::remove_dir_all(&root).unwrap();
    }
}
