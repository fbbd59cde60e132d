"""Passphrases and the keys made from them.

A protected book is an ordinary SQLCipher 4 file: AES-256 in CBC mode, each page with its own HMAC-SHA512, the key made
from the passphrase by 256,000 rounds of PBKDF2-HMAC-SHA512 with the 16 random bytes that begin the file. Any SQLCipher
4 opens it with the passphrase. We make the key ourselves, once: the engine would do it again for every connection.
"""

import os
import unicodedata
from dataclasses import dataclass, field

from mali_ref.domain.errors import InputError

# A tenth of a second of work for each guess on a laptop; a laptop's worth of them a hundred thousand times over in a
# hall of graphics cards. Four common words, or twelve letters that are no words, stay out of such a hall's reach.
MINIMUM_CHARACTERS = 12
SALT_BYTES = 16
_ROUNDS = 256_000
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Key:
    """What opens a protected book; it never says what it is, so that no log can hold it.

    Attributes:
        secret: what the passphrase and the salt make.
        salt: the random bytes the file begins with; copies under one passphrase may share them.
    """

    secret: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    @property
    def literal(self) -> str:
        """The key as the engine takes it, so that it makes none itself."""
        return f"x'{self.secret.hex()}{self.salt.hex()}'"


def make_key(passphrase: str, salt: bytes) -> Key:
    """The key of a file that begins with the salt; takes a tenth of a second or more, and lets other threads work.

    The passphrase counts in Unicode's composed form: keyboards write é in one sign or in two.
    """
    import hashlib  # loads OpenSSL, which a plain book does without

    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return Key(hashlib.pbkdf2_hmac("sha512", typed, salt, _ROUNDS, _KEY_BYTES), salt)


def new_key(passphrase: str) -> Key:
    """A key for a file yet to be written; raises InputError where the passphrase is too short."""
    check_passphrase(passphrase)
    return make_key(passphrase, os.urandom(SALT_BYTES))


def check_passphrase(passphrase: str) -> None:
    """Raise InputError where a new passphrase is too short; length is the only rule."""
    typed = len(unicodedata.normalize("NFC", passphrase))
    if typed < MINIMUM_CHARACTERS:
        raise InputError(f"A passphrase has {MINIMUM_CHARACTERS} characters or more; this one has {typed}.")
