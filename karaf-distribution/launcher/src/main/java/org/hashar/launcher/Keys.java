package org.hashar.launcher;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * The two key pairs of the shell, made at first start: the server's and the one client's. RSA, because the container's
 * key login reads the coordinates of elliptic curve keys as signed numbers and so refuses three of four of them.
 */
final class Keys {
    /** Enough for a shell that listens on this machine alone; longer keys take seconds from the first start. */
    private static final int BITS = 2048;

    private static final String HEADER = "-----BEGIN PRIVATE KEY-----\n";
    private static final String FOOTER = "\n-----END PRIVATE KEY-----\n";
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Keys() {}

    /** The pair kept in this file; a new one is made where there is none. The public half lies beside it as .pub. */
    static KeyPair loadOrMake(Path privateKey) throws IOException, GeneralSecurityException {
        if (Files.exists(privateKey)) {
            return load(privateKey);
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        KeyPair pair = generator.generateKeyPair();
        DataFolder.writePrivate(
                privateKey.resolveSibling(privateKey.getFileName() + ".pub"),
                "ssh-rsa " + sshForm(pair.getPublic()) + " hashar\n");
        DataFolder.writePrivate(
                privateKey, HEADER + PEM.encodeToString(pair.getPrivate().getEncoded()) + FOOTER);
        return pair;
    }

    static KeyPair load(Path privateKey) throws IOException, GeneralSecurityException {
        String text = Files.readString(privateKey)
                .replace(HEADER, "")
                .replace(FOOTER, "")
                .replace("\n", "");
        KeyFactory factory = KeyFactory.getInstance("RSA");
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
        return new KeyPair(
                factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
    }

    /** The key as one line of an OpenSSH public key file has it between the type and the comment. */
    static String sshForm(PublicKey key) throws IOException {
        RSAPublicKey rsa = (RSAPublicKey) key;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        write(out, "ssh-rsa".getBytes(StandardCharsets.US_ASCII));
        write(out, rsa.getPublicExponent());
        write(out, rsa.getModulus());
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, BigInteger number) throws IOException {
        write(out, number.toByteArray());
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
