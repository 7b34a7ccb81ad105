package io.makegood.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/** Finds floating point in a class's bytes, also where no name shows it: a cast, a constant, a division. */
final class FloatingPoint extends ClassVisitor {
    private static final Pattern BOXES = Pattern.compile("Ljava/lang/(Double|Float);");

    private final List<String> places = new ArrayList<>();

    private FloatingPoint() {
        super(SpringAsmInfo.ASM_VERSION);
    }

    static List<String> in(JavaClass type) {
        FloatingPoint found = new FloatingPoint();
        try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            new ClassReader(bytes).accept(found, 0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found.places;
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        note("field " + name, descriptor);
        return super.visitField(access, name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] thrown) {
        note("method " + method, descriptor);
        return new MethodVisitor(SpringAsmInfo.ASM_VERSION) {
            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String called, boolean onInterface) {
                note(method + " calls " + owner + "." + name, called);
            }

            @Override
            public void visitFieldInsn(int opcode, String owner, String name, String field) {
                note(method + " uses " + owner + "." + name, field);
            }

            @Override
            public void visitInsn(int opcode) {
                if (calculates(opcode)) {
                    places.add(method + " calculates");
                }
            }

            @Override
            public void visitLdcInsn(Object constant) {
                if (constant instanceof Double || constant instanceof Float) {
                    places.add(method + " has the constant " + constant);
                }
            }
        };
    }

    private void note(String place, String descriptor) {
        if (isFloating(descriptor)) {
            places.add(place);
        }
    }

    private static boolean isFloating(String descriptor) {
        if (BOXES.matcher(descriptor).find()) {
            return true;
        }
        Type type = Type.getType(descriptor);
        if (type.getSort() != Type.METHOD) {
            return isFloating(type);
        }
        for (Type parameter : type.getArgumentTypes()) {
            if (isFloating(parameter)) {
                return true;
            }
        }
        return isFloating(type.getReturnType());
    }

    private static boolean isFloating(Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        return element.getSort() == Type.DOUBLE || element.getSort() == Type.FLOAT;
    }

    /** Constants, arithmetic, comparison and conversion; loads and stores follow from these. */
    private static boolean calculates(int opcode) {
        return switch (opcode) {
            case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2, Opcodes.DCONST_0, Opcodes.DCONST_1 -> true;
            case Opcodes.FADD, Opcodes.FSUB, Opcodes.FMUL, Opcodes.FDIV, Opcodes.FREM, Opcodes.FNEG -> true;
            case Opcodes.DADD, Opcodes.DSUB, Opcodes.DMUL, Opcodes.DDIV, Opcodes.DREM, Opcodes.DNEG -> true;
            case Opcodes.I2F, Opcodes.I2D, Opcodes.L2F, Opcodes.L2D, Opcodes.F2D, Opcodes.D2F -> true;
            case Opcodes.F2I, Opcodes.F2L, Opcodes.D2I, Opcodes.D2L -> true;
            case Opcodes.FCMPL, Opcodes.FCMPG, Opcodes.DCMPL, Opcodes.DCMPG -> true;
            default -> false;
        };
    }
}
