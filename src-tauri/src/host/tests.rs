//! The host against a portal and an issuer on loopback.
