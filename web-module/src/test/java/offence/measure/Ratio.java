package offence.measure;

import java.math.BigDecimal;

class Ratio {
    BigDecimal of(BigDecimal part, BigDecimal whole) {
        return BigDecimal.valueOf(part.doubleValue() / whole.doubleValue());
    }
}
