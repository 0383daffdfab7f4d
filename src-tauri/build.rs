//! Lets Tauri check `tauri.conf.json` and embed icons and the built pages.
fn main() {
    tauri_build::build();
}
