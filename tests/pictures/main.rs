//! Pictures: every example of the gallery, drawn by a headless Chromium, against its stored picture.
//!
//! What people see is compared pixel by pixel, what a screen reader finds as text beside it, and
//! each page is asked whether something stands out of the window, is cut off, or went wrong in
//! silence. `./x pictures` runs it; after a difference it names one contact sheet to look at.
