//! Mounts the kiosk; everything else is in the library.

fn main() {
    credit_kiosk::start();
}
