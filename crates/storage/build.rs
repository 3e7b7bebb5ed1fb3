//! A new migration must be embedded, and the macro that embeds them can't watch a folder.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
