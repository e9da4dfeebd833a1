package vn.tinhgon.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small made-up country, in the forms in which lists of units are published. */
public final class MadeUpUnits {
  private static final String OLD_TO_NEW =
      """
      old_code,old_ward,old_district,old_province_code,old_province,new_code,new_ward,new_province_code,new_province,merged,divided,resolution
      00001,Phường Sông Mơ,Quận Bến Gió,01,Thành phố Lam Giang,00003,Phường Bến Gió,01,Thành phố Lam Giang,1,0,9001/NQ
      00002,Phường Núi Mơ,Quận Bến Gió,01,Thành phố Lam Giang,00003,Phường Bến Gió,01,Thành phố Lam Giang,1,1,9001/NQ
      00002,Phường Núi Mơ,Quận Bến Gió,01,Thành phố Lam Giang,00001,Phường Mây Trắng,01,Thành phố Lam Giang,1,1,9001/NQ
      00003,Xã Mây Trắng,Huyện Mây,01,Thành phố Lam Giang,00001,Phường Mây Trắng,01,Thành phố Lam Giang,1,0,9001/NQ
      00011,Xã Đồng Nắng,Huyện Đồng,02,Tỉnh Đồng Nai,00012,Xã Đồng Nắng,02,Tỉnh Đồng Nai,1,0,9002/NQ
      00012,Xã Đồng Nặng,Huyện Đồng,02,Tỉnh Đồng Nai,00012,Xã Đồng Nắng,02,Tỉnh Đồng Nai,1,0,9002/NQ
      00013,Xã Cát,Huyện Đồng,03,Tỉnh Cát Mây,00013,Xã Cát,02,Tỉnh Đồng Nai,0,0,9002/NQ
      ,,Huyện Đảo Xa,01,Thành phố Lam Giang,00020,Đặc khu Đảo Xa,01,Thành phố Lam Giang,1,0,9001/NQ
      """;
  private static final String OLD_WARDS =
      """
      code,name,type,district_code,district,province_code,province
      00001,Phường Sông Mơ,Phường,001,Quận Bến Gió,01,Thành phố Lam Giang
      00002,Phường Núi Mờ,Phường,001,Quận Bến Gió,01,Thành phố Lam Giang
      00003,Xã Mây Trắng,Xã,002,Huyện Mây,01,Thành phố Lam Giang
      00011,Xã Đồng Nắng,Xã,003,Huyện Đồng,02,Tỉnh Đồng Nai
      00012,Xã Đồng Nặng,Xã,003,Huyện Đồng,02,Tỉnh Đồng Nai
      00013,Xã Cát,Xã,004,Huyện Đồng,03,Tỉnh Cát Mây
      """;
  private static final String PROVINCES_OLD_TO_NEW =
      """
      old_code,old_province,new_code,new_province,n_old_wards
      01,Thành phố Lam Giang,01,Thành phố Lam Giang,3
      02,Tỉnh Đồng Nai,02,Tỉnh Đồng Nai,2
      03,Tỉnh Cát Mây,02,Tỉnh Đồng Nai,1
      """;
  private static final String PROVINCES =
      """
      code,name,full_name,type,merged_from,admin_centre,area_km2,population,n_wards,province_resolution,ward_resolution
      01,Lam Giang,Thành phố Lam Giang,Thành phố,giữ nguyên,,,,3,,9001/NQ
      02,Đồng Nai,Thành phố Đồng Nai,Thành phố,,,,,2,202/2025/QH15,9002/NQ
      """;
  private static final String WARDS =
      """
      code,name,full_name,type,province_code,province,before_merger,admin_centre,area_km2,population,resolution,clause,clause_text
      00098,Bến Gió,Phường Bến Gió,Phường,01,Thành phố Lam Giang,,,,,9001/NQ,1,
      00001,Mây Trắng,Phường Mây Trắng,Phường,01,Thành phố Lam Giang,,,,,9001/NQ,2,
      00012,Đồng Nắng,Phường Đồng Nắng,Phường,02,Thành phố Đồng Nai,,,,,9002/NQ,7,
      00013,Cát,Xã Cát,Xã,02,Thành phố Đồng Nai,,,,,9002/NQ,,
      00020,Đảo Xa,Đặc khu Đảo Xa,Đặc khu,01,Thành phố Lam Giang,,,,,9001/NQ,3,
      """;
  private static final String RESOLUTIONS =
      """
      resolution,province_code,province,evidence,mentions,other_mentions,date,effective,source,full_text
      9001/NQ,01,Thành phố Lam Giang,full text,1,0,2025-06-16,2025-06-16,,1
      9002/NQ,02,Thành phố Đồng Nai,full text,1,0,2025-06-16,2025-06-16,,1
      """;

  private MadeUpUnits() {}

  /** The tables of the normalised folder, and beside them a folder that is not to be read. */
  public static Path folder(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("raw"));
    write(folder, "old_to_new.csv", OLD_TO_NEW);
    write(folder, "old_wards.csv", OLD_WARDS);
    write(folder, "old_to_new_provinces.csv", PROVINCES_OLD_TO_NEW);
    write(folder, "provinces.csv", PROVINCES);
    write(folder, "wards.csv", WARDS);
    write(folder, "resolutions.csv", RESOLUTIONS);
    write(folder.resolve("raw"), "broken.csv", "not,to,be,read\n");
    return folder;
  }

  /** One file of a folder in another text. */
  public static Path write(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
