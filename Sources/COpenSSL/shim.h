#pragma once
#include <openssl/async.h>
#include <openssl/core_dispatch.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/provider.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

// Swift sees no macro that computes, and no macro that takes arguments.

// What every connection of ours is: no renegotiation, no compression, the server's choice of suite.
static const uint64_t openssl_options_server = SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION
    | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA;
static const uint64_t openssl_options_client = SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION;
// A write may take a part, and be tried again from a buffer that has moved; an idle connection keeps no buffer.
static const long openssl_modes
    = SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS;
