//! Putting on paper what is on screen; `styles/print.css` says what of it.

/// Opens the system's dialog for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A window that may not print shows no dialog, and nothing else happens.
        let _refused = window.print();
    }
}
